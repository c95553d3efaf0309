import type { DateAssertion, DateBasis } from "../../core/date-assertion.ts";
import { type Day, isDay } from "../../core/day.ts";

/** What "yesterday" may count from. A `bound` is a day that the article is not younger than, and no more. */
export type Anchor =
  | {
      readonly kind: "day";
      readonly day: Day;
      readonly basis: DateBasis;
      /** It is the day of a part of the article, such as an entry of a live blog. */
      readonly isOfPart?: boolean;
    }
  | { readonly kind: "bound"; readonly latest: Day }
  | { readonly kind: "unknown" };

export const UNKNOWN: Anchor = { kind: "unknown" };

/** How much each kind of evidence weighs; the page's own date is never among them. */
const WEIGHT: Readonly<Record<DateBasis, number>> = {
  editor: 6,
  metadata: 5,
  text: 4,
  dateline: 3,
  relative: 2,
  caption: 1,
  page: 0,
};

/** Evidence for the article's own day: given from outside, or found in the text. */
export type Evidence = Pick<DateAssertion, "earliest" | "latest" | "basis">;

/**
 * Weighs the evidence: the strongest that is a single day anchors; where there is none, the earliest of the
 * upper bounds remains.
 */
export function anchorFrom(evidence: readonly Evidence[]): Anchor {
  let best: Extract<Anchor, { kind: "day" }> | null = null;
  let latest: Day | null = null;
  for (const { earliest, latest: last, basis } of evidence) {
    if (last !== null && isDay(last) && (latest === null || last < latest)) latest = last;
    if (earliest === null || earliest !== last || !isDay(earliest) || WEIGHT[basis] === 0) continue;
    if (best === null || WEIGHT[basis] > WEIGHT[best.basis]) best = { kind: "day", day: earliest, basis };
  }
  if (best !== null) return best;
  return latest === null ? UNKNOWN : { kind: "bound", latest };
}

/**
 * The anchor as the article's own date: the day of its dateline, or the day that a page shows as a bound. The day of a
 * picture anchors where nothing better does, and dates no article.
 */
export function ownDay(anchor: Anchor): DateAssertion | null {
  const rest = { words: null, note: null };
  if (anchor.kind === "bound") {
    const { latest } = anchor;
    return { edtf: `../${latest}`, earliest: null, latest, precision: "interval", basis: "page", ...rest };
  }
  if (anchor.kind === "unknown" || anchor.basis !== "dateline") return null;
  const { day, basis } = anchor;
  return { edtf: day, earliest: day, latest: day, precision: "day", basis, ...rest };
}
