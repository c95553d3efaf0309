import type { Token } from "../text/tokens.ts";
import { type Found, found, NOTHING, near, type Rule } from "./expression.ts";
import { amountAt } from "./relative.ts";
import { DAY_PARTS, ORDINALS, UNITS } from "./vocabulary.ts";

/** "three days", "two-week", "the last three months", "years": lengths of time. */
export const length: Rule = (tokens, at) => {
  const led = LEADS.has(tokens[at]?.folded ?? "") ? at + 1 : at;
  if (led > at && near(tokens, led) === null) return null;
  const amount = amountAt(tokens, led);
  if (amount !== null) return isAge(tokens, amount.until) ? null : found(amount.until, NOTHING);
  const unit = led > at ? near(tokens, led) : (tokens[at]?.folded ?? null);
  if (unit === null || !UNITS.has(unit)) return null;
  return PLURALS.has(unit) || (led > at && unit !== "night" && unit !== "day")
    ? found(led + 1, NOTHING)
    : null;
};

export const LEADS = new Set("past last next coming recent previous following entire whole".split(" "));
const PLURALS = new Set("days weeks months years decades centuries hours weekend".split(" "));

/** "42 years old", "a 10-year-old boy", "five hours of": an age is no date. */
const isAge = (tokens: readonly Token[], at: number): boolean => near(tokens, at) === "old";

/** "daily", "every Friday", "each year", "annually", "twice a week". */
export const repeated: Rule = (tokens, at) => {
  const word = tokens[at]?.folded ?? "";
  if (OFTEN.has(word)) return found(at + 1, NOTHING);
  if (word !== "every" && word !== "each") return null;
  const next = near(tokens, at + 1) ?? "";
  const step =
    ORDINALS.has(next) || /^(?:other|two|three|four|five|ten|single)$/.test(next) ? at + 2 : at + 1;
  const unit = near(tokens, step) ?? "";
  return UNITS.has(unit) || unit.endsWith("day") ? found(step + 1, NOTHING) : null;
};

/** Hours with a name. */
export const NOONS = new Set("noon midday midnight".split(" "));

/** "The early hours of Thursday": the day that they are hours of. */
export function hoursOf(day: Rule): Rule {
  return (tokens, at) => {
    const hours = /^(?:early|late|small)$/.test(tokens[at]?.folded ?? "") ? at + 1 : at;
    const word = hours === at ? tokens[at]?.folded : near(tokens, hours);
    if (word !== "hours" || near(tokens, hours + 1) !== "of" || near(tokens, hours + 2) === null) return null;
    return day(tokens, hours + 2);
  };
}

export const OFTEN = new Set("daily weekly monthly yearly annually nightly hourly".split(" "));

/** "now", "recently", "at present", "in the future". */
export const indefinite: Rule = (tokens, at) => {
  const word = tokens[at]?.folded ?? "";
  if (word === "now" || word === "currently" || word === "recently" || word === "nowadays")
    return found(at + 1, NOTHING);
  return word === "future" && /^(?:the|near|in)$/.test(tokens[at - 1]?.folded ?? "")
    ? found(at + 1, NOTHING)
    : null;
};

/** "10:35 a.m. Friday", "9 p.m. EDT Thursday": the hour with the day that it is an hour of. */
export function clockTime(day: Rule): Rule {
  return (tokens, at) => {
    const until = pastClock(tokens, at);
    if (until === null) return null;
    const zone = tokens[until];
    const after =
      zone !== undefined && /^[A-Z]{2,4}$/.test(zone.text) && /^\.? $/.test(zone.gap) ? until + 1 : until;
    const next = tokens[after];
    const on = next?.folded === "on" && /^\.? $/.test(next.gap) ? after + 1 : after;
    const inner: Found | null = /^\.?,? $/.test(tokens[on]?.gap ?? "") ? day(tokens, on) : null;
    const dated = inner ?? throughBrackets(tokens, after, day);
    return dated ?? (isNoon(tokens[at]) ? null : found(until, NOTHING));
  };
}

/** The day in or behind "(0735 GMT) Friday", "(7:35 a.m. EDT Friday)": the hour on another clock; null for none. */
function throughBrackets(tokens: readonly Token[], at: number, day: Rule): Found | null {
  if (!/^\.? \($/.test(tokens[at]?.gap ?? "") || !tokens[at]?.digits) return null;
  for (let step = at + 1; step < at + 7; step += 1) {
    const gap = tokens[step]?.gap ?? "";
    if (/^\.?\),? $/.test(gap)) return day(tokens, step);
    if (tokens[step]?.opens ?? true) return null;
    const inside = / $/.test(gap) ? day(tokens, step) : null;
    if (inside !== null) return inside;
  }
  return null;
}

/** "High noon" alone is no hour of a day. */
const isNoon = (token: Token | undefined): boolean => token !== undefined && NOONS.has(token.folded);

/** The token after "10:35 a.m.", "9 p.m.", "noon", "4 in the morning"; null where no hour stands. */
function pastClock(tokens: readonly Token[], at: number): number | null {
  const hour = tokens[at];
  if (isNoon(hour)) return at + 1;
  if (
    hour?.digits &&
    near(tokens, at + 1) === "in" &&
    near(tokens, at + 2) === "the" &&
    Number(hour.text) <= 12
  )
    return DAY_PARTS.has(near(tokens, at + 3) ?? "") ? at + 4 : null;
  if (!hour?.digits || Number(hour.text) > 24) return null;
  const minutes = tokens[at + 1];
  const next = minutes?.digits && minutes.gap === ":" ? at + 2 : at + 1;
  const [letter, m] = [tokens[next], tokens[next + 1]];
  if (letter === undefined || !/^ ?$/.test(letter.gap)) return null;
  if (letter.folded === "am" || letter.folded === "pm") return next + 1;
  return /^[ap]$/.test(letter.folded) && m?.folded === "m" && m.gap === "." ? next + 2 : null;
}
