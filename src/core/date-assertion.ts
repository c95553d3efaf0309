import type { Day } from "./day.ts";
import type { Precision } from "./edtf.ts";

/** What the date rests on. `page` is the day a page shows or was saved: a bound, never an anchor. */
export const DATE_BASES = ["text", "caption", "dateline", "metadata", "relative", "page", "editor"] as const;
export type DateBasis = (typeof DATE_BASES)[number];

/** When something happened or was published, as far as it can be known, and why we think so. */
export type DateAssertion = {
  /** ISO 8601-2: `2017-09-26`, `2017-08`, `2011`, `../2018-03-22`. */
  readonly edtf: string;
  /** Null: open on that side. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly precision: Precision;
  readonly basis: DateBasis;
  /** The words of the article that say it ("yesterday"), where there are any. */
  readonly words: string | null;
  readonly note: string | null;
};
