import type { Atlas } from "../../core/atlas.ts";
import { cleared } from "../../core/filter-change.ts";
import type { ArticleId, PlaceId } from "../../core/ids.ts";
import type { AddedArticle } from "../desk/added-article.ts";
import type { Navigate } from "../desk/address.ts";
import type { Notify } from "../desk/use-notices.ts";
import type { AddedArticles, Visit } from "../desk/use-visit.ts";
import { atlasWith } from "./atlas-with.ts";

/** What adding an article and taking it away changes. */
export type Changed = {
  readonly visit: Visit;
  readonly navigate: Navigate;
  /** Takes out of the link what this atlas does not have. */
  readonly keepTo: (atlas: Atlas) => void;
  readonly notify: Notify;
  readonly show: (places: readonly PlaceId[]) => void;
};

/** `said` is told once the article stands on the map. */
export function addArticle(
  { visit, navigate, notify, show }: Changed,
  article: AddedArticle,
  said: string,
): void {
  const { id } = article.found.article;
  const added = new Map([...visit.added, [id, article] as const]);
  const atlas = atlasOf(visit.opened, added);
  // A filter might hide just what was added; Back brings it back.
  navigate((now) => ({ ...now, filter: cleared(now.filter), place: null, excerpt: null, reading: null }));
  visit.goTo({ atlas, added });
  show(placesOf(atlas, id));
  notify(said, { kind: "remove", article: id });
}

export function removeArticle({ visit, keepTo, notify }: Changed, id: ArticleId): void {
  const article = visit.added.get(id);
  if (article === undefined) return;
  const added = new Map([...visit.added].filter(([other]) => other !== id));
  const atlas = atlasOf(visit.opened, added);
  keepTo(atlas);
  visit.goTo({ atlas, added });
  notify(`“${article.found.article.title}” is removed.`, { kind: "put back", article });
}

function atlasOf(opened: Atlas, added: AddedArticles): Atlas {
  return atlasWith(
    opened,
    [...added.values()].map(({ found }) => found),
  );
}

function placesOf({ excerpts }: Atlas, id: ArticleId): readonly PlaceId[] {
  const own = [...excerpts.values()].filter(({ article }) => article === id);
  return [...new Set(own.flatMap(({ placings }) => placings.map(({ place }) => place)))];
}
