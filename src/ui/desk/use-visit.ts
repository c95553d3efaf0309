import { useMemo, useState } from "react";
import type { Atlas } from "../../core/atlas.ts";
import type { ArticleId } from "../../core/ids.ts";
import { type Areas, withAreas } from "../../core/with-areas.ts";
import type { AddedArticle } from "./added-article.ts";

/** In the order in which they were added. */
export type AddedArticles = ReadonlyMap<ArticleId, AddedArticle>;

type State = {
  readonly atlas: Atlas;
  readonly added: AddedArticles;
};

/** The atlas of this visit: the one that was opened, and what the reader of the page added to it. */
export type Visit = State & {
  readonly opened: Atlas;
  readonly goTo: (state: State) => void;
};

/** `areas` are those that have come since the atlas was opened; more of the atlas itself may come while nothing is added. */
export function useVisit(opened: Atlas, areas: Areas): Visit {
  const [now, goTo] = useState<State>(() => ({ atlas: opened, added: new Map() }));
  return useMemo(
    () => ({
      ...now,
      atlas: withAreas(now.added.size === 0 ? opened : now.atlas, areas),
      opened: withAreas(opened, areas),
      goTo,
    }),
    [now, opened, areas],
  );
}
