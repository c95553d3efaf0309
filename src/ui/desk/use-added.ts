import { useCallback, useState } from "react";
import type { ArticleId, PlaceId } from "../../core/ids.ts";
import type { AddedArticle } from "./added-article.ts";
import { keepToAtlas, type Navigate } from "./address.ts";
import type { Notify } from "./use-notices.ts";
import type { Visit } from "./use-visit.ts";

export type Added = {
  /** `said` is told once the article stands on the map. */
  readonly addArticle: (article: AddedArticle, said: string) => Promise<void>;
  readonly removeArticle: (id: ArticleId) => Promise<void>;
  /** Places that the map is to show now; another list is another wish. */
  readonly showing: readonly PlaceId[] | null;
};

/** Adds articles and takes them away, with code that is fetched when that is first asked for. */
export function useAdded(visit: Visit, navigate: Navigate, notify: Notify): Added {
  const [showing, show] = useState<readonly PlaceId[] | null>(null);
  const change = useCallback(
    async (made: (code: typeof import("../add/change-visit.ts")) => void) => {
      const code = await import("../add/change-visit.ts").catch(() => null);
      if (code === null) notify("A part of the program could not be loaded. Is the server still there?");
      else made(code);
    },
    [notify],
  );
  const addArticle = useCallback(
    (article: AddedArticle, said: string) =>
      change((code) =>
        code.addArticle({ visit, navigate, keepTo: keepToAtlas, notify, show }, article, said),
      ),
    [change, visit, navigate, notify],
  );
  const removeArticle = useCallback(
    (id: ArticleId) =>
      change((code) => code.removeArticle({ visit, navigate, keepTo: keepToAtlas, notify, show }, id)),
    [change, visit, navigate, notify],
  );
  return { addArticle, removeArticle, showing };
}
