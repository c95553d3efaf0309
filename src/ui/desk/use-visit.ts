import { useCallback, useMemo, useState } from "react";
import type { Atlas } from "../../core/atlas.ts";
import type { ArticleId } from "../../core/ids.ts";
import type { AddedArticle } from "./added-article.ts";

/** In the order in which they were added. */
export type AddedArticles = ReadonlyMap<ArticleId, AddedArticle>;

/** The atlas of this visit: what was opened, and the articles that the reader of the page added to it. */
export type Visit = {
  readonly atlas: Atlas;
  readonly added: AddedArticles;
  /** The atlas that was opened with these articles; null when the code for it cannot be loaded. */
  readonly atlasWith: (added: AddedArticles) => Promise<Atlas | null>;
  readonly goTo: (atlas: Atlas, added: AddedArticles) => void;
};

export function useVisit(opened: Atlas): Visit {
  const [now, setNow] = useState<{ readonly atlas: Atlas; readonly added: AddedArticles }>(() => ({
    atlas: opened,
    added: new Map(),
  }));
  const atlasWith = useCallback(
    async (added: AddedArticles) => {
      if (added.size === 0) return opened;
      const code = await import("../add/atlas-with.ts").catch(() => null);
      const found = [...added.values()].map((article) => article.found);
      return code === null ? null : code.atlasWith(opened, found);
    },
    [opened],
  );
  const goTo = useCallback((atlas: Atlas, added: AddedArticles) => setNow({ atlas, added }), []);
  return useMemo(() => ({ ...now, atlasWith, goTo }), [now, atlasWith, goTo]);
}
