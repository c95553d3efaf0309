import type { Article } from "../../core/article.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { ArticleId, ExcerptId } from "../../core/ids.ts";
import type { LeftOut } from "../../core/left-out.ts";
import type { Read } from "./archive-reader.ts";

/** More than any screen shows together; those beyond were seen longest ago. */
const MOST_ARTICLES = 4000;

/** The articles and excerpts of an archive that have been read so far. */
export type GrowingTexts = {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly excerpts: ReadonlyMap<ExcerptId, Excerpt>;
  /** What was left out of them. */
  readonly leftOut: LeftOut[];
  readonly add: (read: Pick<Read, "articles" | "excerpts" | "leftOut">) => void;
};

export function growingTexts(most = MOST_ARTICLES): GrowingTexts {
  const articles = new Map<ArticleId, Article>();
  const excerpts = new Map<ExcerptId, Excerpt>();
  const leftOut: LeftOut[] = [];
  const forget = (gone: { readonly has: (id: ArticleId) => boolean }): void => {
    const kept = leftOut.filter((one) => one.kind === "file" || !gone.has(one.article));
    leftOut.splice(0, leftOut.length, ...kept);
  };
  const letGo = (gone: ReadonlySet<ArticleId>): void => {
    for (const id of gone) articles.delete(id);
    forget(gone);
    for (const [id, { article }] of excerpts) if (gone.has(article)) excerpts.delete(id);
  };
  return {
    articles,
    excerpts,
    leftOut,
    add: (read) => {
      forget(new Set(read.articles.map(({ id }) => id)));
      leftOut.push(...read.leftOut);
      for (const article of read.articles) {
        articles.delete(article.id);
        articles.set(article.id, article);
      }
      for (const excerpt of read.excerpts) excerpts.set(excerpt.id, excerpt);
      const over = articles.size - Math.max(most, read.articles.length);
      if (over > 0) letGo(new Set([...articles.keys()].slice(0, over)));
    },
  };
}
