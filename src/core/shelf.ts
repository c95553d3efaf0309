import type { Excerpt } from "./excerpt.ts";
import type { ExcerptId } from "./ids.ts";

/** What the excerpts say. It may be far away, so what is read from it is a promise. */
export type Shelf = {
  /** The row of an excerpt; null when it is not known. Those that this shelf has given out are. */
  readonly rowOf: (id: ExcerptId) => number | null;
  /** The excerpts of rows, in their order; null where one cannot be read. */
  readonly excerpts: (rows: Uint32Array) => Promise<readonly (Excerpt | null)[]>;
  /** Rows, ascending, that say a word which begins so; `beginning` is folded as `wordsOf` folds. Rejects if it cannot be known. */
  readonly saying: (beginning: string) => Promise<Uint32Array>;
};
