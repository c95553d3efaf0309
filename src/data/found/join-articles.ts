import type { Actor } from "../../core/actor.ts";
import type { Article, Mention } from "../../core/article.ts";
import type { Atlas } from "../../core/atlas.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { ActorId, PlaceId } from "../../core/ids.ts";
import { withLeftOut } from "../../core/left-out.ts";
import { byPosition } from "../article.ts";
import { actorsNamed } from "../excerpt.ts";
import type { FoundArticle } from "./article-from.ts";
import { isEdited, joinActors } from "./join-actors.ts";
import { joinPlaces } from "./join-places.ts";
import { listedMentions } from "./listed-mentions.ts";
import { byText } from "./slug.ts";

/** What an atlas owes to what it was read with. */
const CREDITS = [
  "Places, actors and dates were found by a program that reads; nobody has checked them.",
  "Names and positions of places: GeoNames, CC BY 4.0; Natural Earth, public domain.",
] as const;

/**
 * Lays articles that were read over an atlas, which may be empty. Its own places, actors and articles stay as they are
 * and win over those found; in whatever order the articles come, the atlas is the same.
 */
export function joinArticles(base: Atlas, read: readonly FoundArticle[]): Atlas {
  const added = read
    .filter(({ article }) => !base.articles.has(article.id))
    .toSorted((a, b) => byText(a.article.id, b.article.id));
  if (added.length === 0) return base;
  const places = joinPlaces(base.places, added);
  const actors = joinActors(base, added);
  const listed = isEdited(base) ? [...base.actors.values()] : [];
  const joined = added.map((one, index) => renamed(one, places.idIn(index), actors.idIn(index), listed));
  const leftOut = [...(base.leftOut ?? []), ...added.flatMap((one) => one.leftOut)];
  const atlas: Atlas = {
    ...base,
    credits: [...base.credits, ...CREDITS.filter((credit) => !base.credits.includes(credit))],
    articles: new Map([...base.articles, ...joined.map(({ article }) => [article.id, article] as const)]),
    places: places.all,
    actors: actors.all,
    excerpts: new Map([
      ...base.excerpts,
      ...joined.flatMap(({ excerpts }) => excerpts.map((one) => [one.id, one] as const)),
    ]),
  };
  return withLeftOut(atlas, leftOut);
}

type Joined = { readonly article: Article; readonly excerpts: readonly Excerpt[] };

/** The article with the ids that its places and actors have in the atlas. */
function renamed(
  { article, excerpts }: FoundArticle,
  placeOf: (local: PlaceId) => PlaceId,
  actorOf: (local: ActorId) => ActorId | null,
  listed: readonly Actor[],
): Joined {
  const mentions = [
    ...listedMentions(article, listed),
    ...article.mentions.flatMap((mention): readonly Mention[] => {
      if (mention.kind === "place") return [{ ...mention, place: placeOf(mention.place) }];
      if (mention.kind !== "actor") return [mention];
      const actor = actorOf(mention.actor);
      return actor === null ? [] : [{ ...mention, actor }];
    }),
  ].toSorted(byPosition);
  return {
    article: { ...article, mentions },
    excerpts: excerpts.map((excerpt) => ({
      ...excerpt,
      actors: actorsNamed({ mentions }, excerpt),
      placings: excerpt.placings.map((placing) => ({ ...placing, place: placeOf(placing.place) })),
    })),
  };
}
