import type { Atlas } from "../../core/atlas.ts";
import type { FoundArticle } from "../../data/found/article-from.ts";
import { joinArticles } from "../../data/found/join-articles.ts";

/** The atlas and, before its own articles, those that were added, the newest first. */
export function atlasWith(base: Atlas, added: readonly FoundArticle[]): Atlas {
  const joined = joinArticles(base, added);
  const newest = added.map(({ article }) => article.id).toReversed();
  const excerpts = [...joined.excerpts.values()];
  return {
    ...joined,
    articles: new Map([
      ...newest.flatMap((id) => {
        const article = joined.articles.get(id);
        return article === undefined ? [] : [[id, article] as const];
      }),
      ...base.articles,
    ]),
    excerpts: new Map([
      ...newest.flatMap((id) =>
        excerpts.filter(({ article }) => article === id).map((one) => [one.id, one] as const),
      ),
      ...base.excerpts,
    ]),
  };
}
