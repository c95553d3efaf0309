import type { Token } from "../text/tokens.ts";
import type { Expression } from "./scan.ts";
import type { Order } from "./settle.ts";

/**
 * Whether the article writes the day or the month first. Dates in figures that can be read in one way only say so best
 * ("25/10/2018"), those with the month's name next ("13 November", "Nov. 13"). Null: it says both or neither.
 */
export function orderOf(tokens: readonly Token[], expressions: readonly Expression[]): Order | null {
  const figures = { "day-month": 0, "month-day": 0 };
  const names = { "day-month": 0, "month-day": 0 };
  for (const { at, meaning } of expressions) {
    if (meaning.kind !== "fixed" && meaning.kind !== "month-day") continue;
    if (meaning.kind === "fixed" && meaning.granule.unit !== "day") continue;
    const [first, second] = [tokens[at], tokens[at + 1]];
    if (first === undefined || second === undefined) continue;
    if (first.digits && second.digits && second.gap === "/") {
      const [left, right] = [Number(first.text), Number(second.text)];
      if (left > 12 && left <= 31) figures["day-month"] += 1;
      else if (right > 12) figures["month-day"] += 1;
    } else if (first.digits) names["day-month"] += 1;
    else if (second.digits && second.text.length <= 2) names["month-day"] += 1;
  }
  return oneOf(figures) ?? oneOf(names);
}

function oneOf(counts: Readonly<Record<Order, number>>): Order | null {
  if (counts["day-month"] > 0) return counts["month-day"] > 0 ? null : "day-month";
  return counts["month-day"] > 0 ? "month-day" : null;
}
