import { useMemo } from "react";
import type { Article } from "../../core/article.ts";
import { type Block, blocksOf } from "../../core/blocks.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { ExcerptId } from "../../core/ids.ts";
import { useDesk } from "../desk/desk.ts";

/** What the drawer shows of an article: its lines, its excerpts in the order of the text, and which of them stand in those lines. */
export function useExcerpts(
  article: Article | undefined,
  furniture: boolean,
): {
  readonly blocks: readonly Block[];
  readonly excerpts: readonly Excerpt[];
  readonly ids: readonly ExcerptId[];
} {
  const { atlas } = useDesk();
  const excerpts = useMemo(
    () =>
      [...atlas.excerpts.values()]
        .filter((excerpt) => excerpt.article === article?.id)
        .sort((a, b) => a.start - b.start || a.end - b.end),
    [atlas, article],
  );
  const blocks = useMemo(
    () =>
      article === undefined
        ? []
        : blocksOf(article).filter(({ kind }) => kind !== "title" && (furniture || kind !== "furniture")),
    [article, furniture],
  );
  const ids = useMemo(
    () =>
      excerpts.flatMap(({ id, start, end }) =>
        blocks.some((block) => block.start < end && block.end > start) ? [id] : [],
      ),
    [excerpts, blocks],
  );
  return { blocks, excerpts, ids };
}
