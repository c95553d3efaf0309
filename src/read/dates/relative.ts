import type { Token } from "../text/tokens.ts";
import { namedMonth } from "./absolute.ts";
import { found, type Meaning, NOTHING, near, pastDayPart, type Rule, type Which } from "./expression.ts";
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
import { yearAt } from "./years.ts";

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

/** "last", "this", "next" at a token; null for another word. */
export function whichAt(tokens: readonly Token[], at: number): Which {
  const word = tokens[at]?.folded;
  if (word === "last" || word === "previous") return "last";
  if (word === "next") return "next";
  if (word === "this" || word === "current") return "this";
  if (word === "past" && tokens[at - 1]?.folded === "this") return "last";
  return word === "coming" && tokens[at - 1]?.folded === "this" ? "next" : null;
}
