import type { Token } from "../text/tokens.ts";
import { namedMonth, yearAt } from "./absolute.ts";
import {
  type Found,
  found,
  type Meaning,
  NOTHING,
  near,
  pastDayPart,
  type Rule,
  type Which,
} from "./expression.ts";
import {
  countOf,
  DAY_PARTS,
  MONTHS,
  NEARLY,
  ORDINALS,
  SEASONS,
  UNITS,
  VAGUE_COUNTS,
  WEEKDAYS,
} from "./vocabulary.ts";

/** "Tuesday", "last Friday", "Wednesday night", "the Sunday after next", "Monday week": a day of the week. */
export const weekday: Rule = (tokens, at) => {
  const which = whichAt(tokens, at);
  const named = which === null ? at : at + 1;
  const day = named === at ? tokens[at]?.folded : near(tokens, named);
  const number = WEEKDAYS.get(day ?? "");
  if (number === undefined || (named === at && isPartOfName(tokens, at))) return null;
  if (which !== null)
    return found(pastDayPart(tokens, named + 1), { kind: "weekday", weekday: number, which });
  const far = farAt(tokens, at + 1);
  if (far !== null) return found(at + 3, { kind: "weekday", weekday: number, which: far });
  if (near(tokens, at + 1) === "week" && tokens[at + 1]?.gap === " ")
    return found(at + 2, { kind: "weekday", weekday: number, which: "after-next" });
  return found(pastDayPart(tokens, at + 1), { kind: "weekday", weekday: number, which: null });
};

/** "after next", "before last" behind the word that they tell of. */
function farAt(tokens: readonly Token[], at: number): "after-next" | "before-last" | null {
  const pair = `${near(tokens, at)} ${near(tokens, at + 1)}`;
  return pair === "after next" ? "after-next" : pair === "before last" ? "before-last" : null;
}

/** "Sheriff Tuesday Weld", "Mrs May": a title before it makes a person of a day or a month. */
export function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    before?.capital === true &&
    token?.opens === false &&
    /^\.? $/.test(token.gap) &&
    TITLES.has(before.folded)
  );
}

const TITLES = new Set(
  "mr mrs ms miss dr prof professor judge justice sheriff president minister senator gen general col colonel capt captain lord lady sir dame king queen prince princess pope father sister brother aunt uncle".split(
    " ",
  ),
);

/** "first Tuesday of October", "last Friday in November", "second weekend of May 2019". */
export const nthOfMonth: Rule = (tokens, at) => {
  const word = tokens[at]?.folded ?? "";
  const nth = word === "last" ? -1 : (ORDINALS.get(word) ?? 0);
  const named = at + 1;
  const day = near(tokens, named);
  const weekday = WEEKDAYS.get(day ?? "");
  if (nth === 0 || nth > 5 || (weekday === undefined && day !== "weekend")) return null;
  const of = near(tokens, named + 1);
  const month = tokens[named + 2];
  const number = month?.capital ? MONTHS.get(near(tokens, named + 2) ?? "") : undefined;
  if ((of !== "of" && of !== "in") || number === undefined) return null;
  const year = near(tokens, named + 3) === null ? null : yearAt(tokens, named + 3);
  const until = year === null ? named + 3 : named + 4;
  return found(until, { kind: "nth", nth, weekday: weekday ?? null, month: number, year });
};

/** "the next day", "the following morning", "the previous evening": told from what the text last told of. */
export const storyDay: Rule = (tokens, at) => {
  const led = tokens[at]?.folded === "the" ? at + 1 : at;
  const word = led > at ? near(tokens, led) : tokens[at]?.folded;
  const unit = near(tokens, led + 1) ?? "";
  const sign = word === "following" || (word === "next" && led > at) ? 1 : word === "previous" ? -1 : 0;
  if (sign === 0 || (led === at && word !== "following")) return null;
  if (unit === "day" || DAY_PARTS.has(unit)) {
    return found(led + 2, storyShift("day", sign));
  }
  const named = UNITS.get(unit);
  if (named === undefined || /s$/.test(unit) || named === "hour" || named === "minute") return null;
  return word === "next" ? null : found(led + 2, storyShift(named, sign));
};

const storyShift = (
  unit: "day" | "week" | "month" | "quarter" | "year" | "decade" | "century",
  count: number,
): Meaning => ({
  kind: "shift",
  unit,
  count,
  from: "story",
});

/** "a day later", "the day after", "the day before" with nothing behind it that it would count from. */
export const dayBeside: Rule = (tokens, at) => {
  if (!/^(?:the|a)$/.test(tokens[at]?.folded ?? "") || near(tokens, at + 1) !== "day") return null;
  const word = near(tokens, at + 2);
  if (word !== "after" && word !== "before") return null;
  const next = tokens[at + 3];
  const ends =
    next === undefined || next.opens || /^[,;:.)”"’]/.test(next.gap) || ENDS_CLAUSE.has(next.folded);
  return ends ? found(at + 3, storyShift("day", word === "after" ? 1 : -1)) : null;
};

/** "two days before Christmas", "the day after last Tuesday's hearing", "a week before the Nov. 6 vote". */
export function besideDay(day: Rule): Rule {
  return (tokens, at) => {
    const led = tokens[at]?.folded === "the" && near(tokens, at + 1) === "day";
    const amount = led ? { until: at + 2, count: 1, unit: "day" } : amountAt(tokens, at);
    const each = amount?.unit === "day" ? 1 : amount?.unit === "week" ? 7 : 0;
    if (amount === null || amount.count === null || each === 0) return null;
    const word = near(tokens, amount.until);
    if (word !== "before" && word !== "after") return null;
    const start = near(tokens, amount.until + 1) === "the" ? amount.until + 2 : amount.until + 1;
    const inner = near(tokens, start) === null ? null : day(tokens, start);
    if (inner === null || inner.meaning.kind === "range" || inner.meaning.kind === "month") return null;
    const days = amount.count * each * (word === "before" ? -1 : 1);
    return found(inner.until, { kind: "beside", days, day: inner.meaning });
  };
}

const ENDS_CLAUSE = new Set("and but when while as where which who with in at".split(" "));

/** "today", "yesterday", "tomorrow night", "this morning". */
export const namedDay: Rule = (tokens, at) => {
  const word = tokens[at]?.folded ?? "";
  const count = NAMED_DAYS.get(word);
  if (count !== undefined) return found(pastDayPart(tokens, at + 1), shiftDays(count));
  const next = near(tokens, at + 1);
  if (next === null || !DAY_PARTS.has(next)) return null;
  if (word === "this") return found(at + 2, shiftDays(0));
  return word === "last" && next === "night" ? found(at + 2, shiftDays(-1)) : null;
};

const NAMED_DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

const shiftDays = (count: number): Meaning => ({ kind: "shift", unit: "day", count, from: "published" });

/** "last month", "this year", "next week", "last March", "last summer", "this quarter", "last Christmas". */
export const neighbour: Rule = (tokens, at) => {
  const start = NEARLY.has(tokens[at]?.folded ?? "") ? at + 1 : at;
  const which = whichAt(tokens, start);
  if (which === null || (start > at && near(tokens, start) === null)) return null;
  const word = near(tokens, start + 1);
  if (word === null) return null;
  const until = start + 2;
  const month = tokens[start + 1]?.capital ? MONTHS.get(word) : undefined;
  if (month !== undefined) return found(until, { kind: "month", month, which });
  if (word === "weekend") return found(until, { kind: "weekend", which });
  const season = SEASONS.get(word);
  if (season !== undefined) return found(until, { kind: "season", season, which });
  const unit = /s$/.test(word) ? undefined : UNITS.get(word);
  if (unit === undefined || unit === "hour" || unit === "minute" || (unit === "day" && which !== "next"))
    return null;
  return found(until, { kind: "unit", unit, count: which === "last" ? -1 : which === "next" ? 1 : 0 });
};

/** "the week after next", "the year before last", "the weekend before last". */
export const farNeighbour: Rule = (tokens, at) => {
  const unit = UNITS.get(tokens[at]?.folded ?? "");
  const which = farAt(tokens, at + 1);
  if (unit === undefined || which === null || unit === "hour" || unit === "minute" || unit === "day")
    return null;
  if (tokens[at]?.folded === "weekend") return found(at + 3, { kind: "weekend", which });
  return found(at + 3, { kind: "unit", unit, count: which === "after-next" ? 2 : -2 });
};

/** "over the weekend", "the weekend". */
export const weekend: Rule = (tokens, at) =>
  tokens[at]?.folded === "the" && near(tokens, at + 1) === "weekend" && tokens[at + 1]?.gap === " "
    ? found(at + 2, { kind: "weekend", which: null })
    : null;

/** "the week of March 6", "week of 12 November 2018". */
export const weekOfDay: Rule = (tokens, at) => {
  if (tokens[at]?.folded !== "week" || near(tokens, at + 1) !== "of" || near(tokens, at + 2) === null)
    return null;
  const day = namedMonth(tokens, at + 2);
  if (day === null || !isDay(day.meaning) || day.meaning.kind === "range") return null;
  return found(day.until, { kind: "week-of", day: day.meaning });
};

const isDay = (meaning: Meaning): boolean =>
  meaning.kind === "month-day" || (meaning.kind === "fixed" && meaning.granule.unit === "day");

/** "last Oct. 23": the day itself says enough. */
export const lastDated: Rule = (tokens, at) => {
  if (whichAt(tokens, at) === null || near(tokens, at + 1) === null) return null;
  const dated = namedMonth(tokens, at + 1);
  return dated?.meaning.kind === "month-day" ? dated : null;
};

/** "April next year", "early October this year". */
export const monthOfYear: Rule = (tokens, at) => {
  const month = tokens[at]?.capital ? MONTHS.get(tokens[at]?.folded ?? "") : undefined;
  if (month === undefined || near(tokens, at + 2) !== "year") return null;
  const which = near(tokens, at + 1) === null ? null : whichAt(tokens, at + 1);
  if (which === null) return null;
  return found(at + 3, { kind: "dated", month, years: which === "last" ? -1 : which === "next" ? 1 : 0 });
};

/** "earlier this month", "later in the year" end in the unit; `neighbour` reads "this month", so these add the rest. */
export const withinUnit: Rule = (tokens, at) => {
  if (!/^(?:earlier|later)$/.test(tokens[at]?.folded ?? "")) return null;
  const inner = near(tokens, at + 1) === "this" ? neighbour(tokens, at + 1) : same(tokens, at + 1);
  return inner === null ? null : found(inner.until, inner.meaning);
};

/** "that day", "the same year". */
export const same: Rule = (tokens, at) => {
  const word = tokens[at]?.folded;
  const start = word === "the" && near(tokens, at + 1) === "same" ? at + 2 : word === "that" ? at + 1 : -1;
  if (start < 0) return null;
  const step = near(tokens, start) === "same" ? start + 1 : start;
  const unit = UNITS.get(near(tokens, step) ?? "");
  if (unit === undefined || unit === "hour" || unit === "minute" || /s$/.test(tokens[step]?.folded ?? "s"))
    return null;
  return found(step + 1, { kind: "same", unit });
};

/** "three days ago", "a year earlier", "two weeks later", "five months from now". */
export const shifted: Rule = (tokens, at) => {
  const amount = amountAt(tokens, at);
  if (amount === null) return null;
  const { until, count, unit } = amount;
  const word = near(tokens, until);
  const direction = DIRECTIONS.get(word ?? "");
  const fromNow = word === "from" && near(tokens, until + 1) === "now";
  if (direction === undefined && !fromNow) return null;
  const end = fromNow ? until + 2 : until + 1;
  if (count === null) return found(end, NOTHING);
  const sign = fromNow ? 1 : (direction?.sign ?? 1);
  return found(end, { kind: "shift", unit, count: sign * count, from: direction?.from ?? "published" });
};

const DIRECTIONS: ReadonlyMap<string, { readonly sign: number; readonly from: "published" | "told" }> =
  new Map([
    ["ago", { sign: -1, from: "published" }],
    ["earlier", { sign: -1, from: "told" }],
    ["before", { sign: -1, from: "told" }],
    ["later", { sign: 1, from: "told" }],
    ["afterward", { sign: 1, from: "told" }],
    ["afterwards", { sign: 1, from: "told" }],
  ]);

type Amount = {
  readonly until: number;
  readonly count: number | null;
  readonly unit: NonNullable<ReturnType<typeof UNITS.get>>;
};

/** "three days", "a few weeks", "two more weeks", "10-year"; the count is null when it is vague. */
export function amountAt(tokens: readonly Token[], at: number): Amount | null {
  const first = tokens[at]?.folded ?? "";
  const vague = VAGUE_COUNTS.has(first) && first !== "couple";
  let count = vague ? null : countOf(first);
  if (count === null && !vague) return null;
  let next = at + 1;
  const second = near(tokens, next);
  if (first === "a" && (second === "few" || second === "couple")) {
    count = second === "couple" ? 2 : null;
    next += near(tokens, next + 1) === "of" ? 2 : 1;
  } else if (second === "of" && first === "couple") next += 1;
  else if (second === "more" || second === "and") next += second === "more" ? 1 : 0;
  const unit = UNITS.get(near(tokens, next) ?? "");
  // "60 Minutes" is a programme.
  if (unit === undefined || (tokens[next]?.capital && tokens[at]?.digits)) return null;
  return { until: next + 1, count, unit };
}

/** "the first quarter", "second half of 2019". */
export const partOfYear: Rule = (tokens, at) => {
  const index = ORDINALS.get(tokens[at]?.folded ?? "");
  const part = near(tokens, at + 1);
  if (index === undefined || (part !== "quarter" && part !== "half")) return null;
  if (index > (part === "half" ? 2 : 4)) return null;
  const of = near(tokens, at + 2) === "of" ? near(tokens, at + 3) : null;
  const year = of !== null && /^(?:19|20)\d\d$/.test(of) ? Number(of) : null;
  if (year !== null) {
    const granule =
      part === "half"
        ? ({ unit: "half", year, half: index } as const)
        : ({ unit: "quarter", year, quarter: index } as const);
    return found(at + 4, { kind: "fixed", granule });
  }
  if (part === "half")
    return near(tokens, at + 3) === "year" || of === "the"
      ? found(at + 2, { kind: "half", half: index })
      : null;
  return found(at + 2, { kind: "quarter", quarter: index });
};

function whichAt(tokens: readonly Token[], at: number): Which {
  const word = tokens[at]?.folded;
  if (word === "last" || word === "previous") return "last";
  if (word === "next") return "next";
  if (word === "this" || word === "current") return "this";
  if (word === "past" && tokens[at - 1]?.folded === "this") return "last";
  return word === "coming" && tokens[at - 1]?.folded === "this" ? "next" : null;
}

/** A feast by its name, with "last", "next" or "this" before it where that stands there. */
export const feast: Rule = (tokens, at) => {
  const which = whichAt(tokens, at);
  const start = which === null ? at : at + 1;
  if (!tokens[start]?.capital || (which !== null && near(tokens, start) === null)) return null;
  let name = "";
  let best: Found | null = null;
  for (let step = start; step < start + 4; step += 1) {
    const token = tokens[step];
    if (token === undefined || (step > start && !isSameName(token))) break;
    name = name === "" ? token.folded : `${name} ${token.folded}`;
    const feastName = FEASTS.get(name);
    if (feastName !== undefined) best = found(step + 1, { kind: "feast", feast: feastName, which });
  }
  if (best === null) return null;
  const ofAnother =
    best.meaning.kind === "feast" && NATIONAL.has(best.meaning.feast) && isAnothers(tokens, start);
  return ofAnother ? found(best.until, NOTHING) : best;
};

/** The tokens of "New Year’s Eve" belong together, the "s" of the genitive among them. */
const isSameName = ({ gap, text }: Token): boolean =>
  /^\.? $|^-$/.test(gap) || (/^['’]$/.test(gap) && text === "s");

/** "Kenya’s Independence Day", "the Kenyan Labour Day": another country's is on another day. */
const isAnothers = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before !== undefined && tokens[at]?.opens === false && (before.capital || before.text === "s");
};

const NATIONAL = new Set(["independence day", "labor day", "memorial day", "thanksgiving", "election day"]);

/** How the text names a feast, folded, and the name that `feastIn` knows. */
export const FEASTS: ReadonlyMap<string, string> = new Map(
  (
    "christmas|christmas day=christmas|christmas eve|boxing day|thanksgiving|thanksgiving day=thanksgiving|halloween|easter|" +
    "easter sunday=easter|easter day=easter|easter monday|good friday|palm sunday|ash wednesday|new year|new year s=new year|new years=new year|" +
    "new year day=new year|new year s day=new year|new years day=new year|new year eve|new year s eve=new year eve|" +
    "new years eve=new year eve|independence day|labor day|labour day=may day|may day|memorial day|valentine s day=valentine|" +
    "valentine day=valentine|valentines day=valentine|election day|bastille day|veterans day|veterans s day=veterans day|" +
    "armistice day=veterans day|st patrick s day=st patrick|st patricks day=st patrick|juneteenth|martin luther king day|all saints day|all souls day"
  )
    .split("|")
    .map((entry) => {
      const [name = "", meant = name] = entry.split("=");
      return [name, meant];
    }),
);
