import type { FoundArticle } from "../../data/found/article-from.ts";
import type { ReadNote } from "../../read/reading.ts";

/** An article that the reader of the page added, for as long as the page is open. */
export type AddedArticle = {
  readonly found: FoundArticle;
  /** What could not be placed or dated. */
  readonly notes: readonly ReadNote[];
};
