import type { Excerpt } from "../../core/excerpt.ts";
import type { ExcerptId } from "../../core/ids.ts";

/** What the excerpts say. It may be far away, so what is read from it is a promise. */
export type Shelf = {
  /** Null when no row of the columns has the id. */
  readonly rowOf: (id: ExcerptId) => number | null;
  /** The excerpts of rows, in their order; null where one cannot be read. */
  readonly excerpts: (rows: Uint32Array) => Promise<readonly (Excerpt | null)[]>;
  /** Rows, ascending, that say a word which begins so; `beginning` is folded as `wordsOf` folds. */
  readonly saying: (beginning: string) => Promise<Uint32Array>;
};
