import type { DateAssertion } from "../../core/date-assertion.ts";

/** What a file says of its article besides the text. Null: nothing. */
export type Known = {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly published: DateAssertion | null;
};

export const NOTHING_KNOWN: Known = {
  title: null,
  publisher: null,
  url: null,
  language: null,
  published: null,
};

/** The first that says something, field by field. */
export function firstKnown(...sources: readonly Known[]): Known {
  const first = <Key extends keyof Known>(key: Key): Known[Key] | null =>
    sources.find((one) => one[key] !== null)?.[key] ?? null;
  return {
    title: first("title"),
    publisher: first("publisher"),
    url: first("url"),
    language: first("language"),
    published: first("published"),
  };
}
