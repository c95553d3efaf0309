import type { DateAssertion } from "../../core/date-assertion.ts";
import type { DateFound } from "../dates/read-dates.ts";
import type { Token } from "../text/tokens.ts";

/**
 * When a sentence happened: the finest of its dates, the first among equals. After "since" and "after" it reaches on
 * without end, after "until" and "before" it has no beginning.
 */
export function whenOf(
  tokens: readonly Token[],
  dates: readonly DateFound[],
  caption: boolean,
): DateAssertion | null {
  let best: { readonly found: DateFound; readonly when: DateAssertion } | null = null;
  for (const found of dates) {
    if (found.when === null) continue;
    if (best === null || FINENESS[found.when.precision] < FINENESS[best.found.when?.precision ?? "century"])
      best = { found, when: found.stretch ?? found.when };
  }
  if (best === null) return null;
  const { found, when } = best;
  const lead = leadOf(tokens, found.at);
  if (when.precision === "interval") return when;
  const basis = caption && when.basis === "text" ? "caption" : when.basis;
  if (lead === "since" || lead === "after")
    return { ...when, edtf: `${when.edtf}/..`, latest: null, precision: "interval", basis };
  if (lead === "until" || lead === "before")
    return { ...when, edtf: `../${when.edtf}`, earliest: null, precision: "interval", basis };
  return { ...when, basis };
}

const FINENESS: Readonly<Record<DateAssertion["precision"], number>> = {
  day: 0,
  month: 2,
  season: 3,
  year: 4,
  decade: 5,
  century: 6,
  interval: 1,
};

/** The word that leads a date, an article between them aside: "after the 2011 uprising". */
function leadOf(tokens: readonly Token[], at: number): string | null {
  const before = tokens[at - 1];
  if (before === undefined || tokens[at]?.opens) return null;
  return before.folded === "the" && !before.opens ? (tokens[at - 2]?.folded ?? null) : before.folded;
}
