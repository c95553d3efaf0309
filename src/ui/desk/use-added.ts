import { useCallback, useState } from "react";
import type { Atlas } from "../../core/atlas.ts";
import { cleared } from "../../core/filter-change.ts";
import type { ArticleId, PlaceId } from "../../core/ids.ts";
import type { AddedArticle } from "./added-article.ts";
import { keepToAtlas, type Navigate } from "./address.ts";
import type { Notify } from "./use-notices.ts";
import type { Visit } from "./use-visit.ts";

/** What adding articles and taking them away does to the screen. */
export type Added = {
  /** `said` is told once the article stands on the map. */
  readonly addArticle: (article: AddedArticle, said: string) => Promise<void>;
  readonly removeArticle: (id: ArticleId) => Promise<void>;
  /** Places that the map is to show now; another list is another wish. */
  readonly showing: readonly PlaceId[] | null;
};

export function useAdded({ added, atlasWith, goTo }: Visit, navigate: Navigate, notify: Notify): Added {
  const [showing, setShowing] = useState<readonly PlaceId[] | null>(null);

  const addArticle = useCallback(
    async (article: AddedArticle, said: string) => {
      const { id } = article.found.article;
      const more = new Map([...added, [id, article] as const]);
      const atlas = await atlasWith(more);
      if (atlas === null) return notify(UNLOADED);
      // A filter might hide just what was added; Back brings it back.
      navigate((now) => ({ ...now, filter: cleared(now.filter), place: null, reading: null }));
      goTo(atlas, more);
      setShowing(placesOf(atlas, id));
      notify(said, { kind: "remove", article: id });
    },
    [added, atlasWith, goTo, navigate, notify],
  );

  const removeArticle = useCallback(
    async (id: ArticleId) => {
      const article = added.get(id);
      if (article === undefined) return;
      const rest = new Map([...added].filter(([other]) => other !== id));
      const atlas = await atlasWith(rest);
      if (atlas === null) return notify(UNLOADED);
      keepToAtlas(atlas);
      goTo(atlas, rest);
      notify(`“${article.found.article.title}” is removed.`, { kind: "put back", article });
    },
    [added, atlasWith, goTo, notify],
  );
  return { addArticle, removeArticle, showing };
}

const UNLOADED = "A part of the program could not be loaded. Is the server still there?";

function placesOf({ excerpts }: Atlas, id: ArticleId): readonly PlaceId[] {
  const own = [...excerpts.values()].filter(({ article }) => article === id);
  return [...new Set(own.flatMap(({ placings }) => placings.map(({ place }) => place)))];
}
