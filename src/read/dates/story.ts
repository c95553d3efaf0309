import { found, type Meaning, near, type Rule } from "./expression.ts";
import { amountAt, neighbour } from "./relative.ts";
import { DAY_PARTS, UNITS } from "./vocabulary.ts";

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

/** "earlier this month", "later in the year" end in the unit; `neighbour` reads "this month", so these add the rest. */
export const withinUnit: Rule = (tokens, at) => {
  if (!/^(?:earlier|later)$/.test(tokens[at]?.folded ?? "")) return null;
  const inner = near(tokens, at + 1) === "this" ? neighbour(tokens, at + 1) : same(tokens, at + 1);
  return inner === null ? null : found(inner.until, inner.meaning);
};
