import type { Token } from "../text/tokens.ts";
import { namedMonth } from "./absolute.ts";
import { found, type Meaning, NOTHING, near, type Rule, type Which } from "./expression.ts";
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

/** "Tuesday", "last Friday", "Wednesday night": a day of the week. */
export const weekday: Rule = (tokens, at) => {
  const which = whichAt(tokens, at);
  const named = which === null ? at : at + 1;
  const day = named === at ? tokens[at]?.folded : near(tokens, named);
  const number = WEEKDAYS.get(day ?? "");
  if (number === undefined) return null;
  return found(pastDayPart(tokens, named + 1), { kind: "weekday", weekday: number, which });
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
  const season = SEASONS.get(word);
  if (season !== undefined) return found(until, { kind: "season", season, which });
  const unit = /s$/.test(word) ? undefined : UNITS.get(word);
  if (unit === undefined || unit === "hour" || unit === "minute" || (unit === "day" && which !== "next"))
    return null;
  return found(until, { kind: "unit", unit, count: which === "last" ? -1 : which === "next" ? 1 : 0 });
};

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
  return unit === undefined ? null : { until: next + 1, count, unit };
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

function pastDayPart(tokens: readonly Token[], at: number): number {
  const nearly = NEARLY.has(near(tokens, at) ?? "") ? at + 1 : at;
  const part = near(tokens, nearly);
  return part !== null && DAY_PARTS.has(part) && tokens[nearly]?.gap === " " ? nearly + 1 : at;
}

/** A feast by its name, with "last", "next" or "this" before it where that stands there. */
export const feast: Rule = (tokens, at) => {
  const which = whichAt(tokens, at);
  const start = which === null ? at : at + 1;
  if (!tokens[start]?.capital) return null;
  const first = which === null ? tokens[at]?.folded : near(tokens, start);
  const two = `${first} ${near(tokens, start + 1)}`;
  for (const [name, length] of [
    [two, 2],
    [first, 1],
  ] as const) {
    if (name === undefined || name === null || !FEASTS.has(name)) continue;
    const day = length === 1 && /^(?:day|eve)$/.test(near(tokens, start + 1) ?? "") ? 1 : 0;
    const eve = near(tokens, start + length) === "eve";
    const feastName = eve ? `${name} eve` : name;
    return found(start + length + day, { kind: "feast", feast: feastName, which });
  }
  return null;
};

export const FEASTS = new Set([
  "christmas",
  "thanksgiving",
  "halloween",
  "easter",
  "new year",
  "independence day",
  "labor day",
  "memorial day",
  "valentine",
  "election day",
]);
