import type { DateAssertion } from "../core/date-assertion.ts";
import type { Layout } from "../core/layout.ts";
import type { Tally } from "./resolve/tally.ts";

/** What is known of an article before it is read. */
export type Hints = {
  readonly title: string | null;
  /** BCP 47, as the page or its editor says; the text is believed before it. */
  readonly language: string | null;
  /** The article's own day: given by its editor or its metadata. */
  readonly published: DateAssertion | null;
  /** What the other articles of the same source were about; see `tallyFrom`. */
  readonly source: Tally | null;
  /** What the user has said of names; these always win. */
  readonly corrections: readonly Correction[];
  /** What the file's markup says of the text; without it the words have to tell. */
  readonly layout?: Layout | null;
};

/** "This name means that", in this article: the id of a place of the gazetteer, or that it names no place. */
export type Correction = {
  /** As written; case and accents aside. */
  readonly name: string;
  readonly place: string | null;
};

export const NO_HINTS: Hints = {
  title: null,
  language: null,
  published: null,
  source: null,
  corrections: [],
};
