import type { Article } from "../../core/article.ts";
import type { Atlas } from "../../core/atlas.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { ArticleId } from "../../core/ids.ts";

/**
 * An atlas in the order in which an archive keeps it: articles by the day on which they were published, those of
 * unknown days last, then by id; excerpts by article and start. Dates are then small differences, and a period lies
 * together.
 */
export function inArchiveOrder(atlas: Atlas): Atlas {
  const articles = [...atlas.articles.values()].toSorted(
    (a, b) => byText(dayOf(a), dayOf(b)) || byText(a.id, b.id),
  );
  const ranks = new Map<ArticleId, number>(articles.map(({ id }, rank) => [id, rank]));
  const rankOf = ({ article }: Excerpt): number => ranks.get(article) ?? 0;
  const excerpts = [...atlas.excerpts.values()].toSorted(
    (a, b) => rankOf(a) - rankOf(b) || a.start - b.start || a.end - b.end,
  );
  return {
    ...atlas,
    articles: new Map(articles.map((article) => [article.id, article])),
    excerpts: new Map(excerpts.map((excerpt) => [excerpt.id, excerpt])),
  };
}

const UNKNOWN = "~";
const dayOf = ({ published }: Article): string => published?.earliest ?? published?.latest ?? UNKNOWN;

/** By code units, the same everywhere. */
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
