import type { Atlas } from "../../core/atlas.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { ActorId, ArticleId, PlaceId } from "../../core/ids.ts";

/** Excerpts that one chunk of text holds, more where an article has more: a page of the list, about. */
const SLICE = 128;

/**
 * An atlas cut into small ones, articles whole and in order, each with the places and actors that it names and
 * nothing else. Areas are left out: they are large, and stand with the archive's own places.
 */
export function* textSlices(atlas: Atlas): Generator<Atlas> {
  let articles: ArticleId[] = [];
  let excerpts: Excerpt[] = [];
  for (const excerpt of atlas.excerpts.values()) {
    if (articles.at(-1) !== excerpt.article) {
      if (excerpts.length >= SLICE) {
        yield sliced(atlas, articles, excerpts);
        [articles, excerpts] = [[], []];
      }
      articles.push(excerpt.article);
    }
    excerpts.push(excerpt);
  }
  if (excerpts.length > 0) yield sliced(atlas, articles, excerpts);
}

function sliced(atlas: Atlas, ids: readonly ArticleId[], excerpts: readonly Excerpt[]): Atlas {
  const articles = picked(atlas.articles, ids);
  const places = new Set<PlaceId>();
  const actors = new Set<ActorId>();
  for (const { mentions } of articles.values()) {
    for (const mention of mentions) {
      if (mention.kind === "place") places.add(mention.place);
      if (mention.kind === "actor") actors.add(mention.actor);
    }
  }
  for (const { placings } of excerpts) for (const { place } of placings) places.add(place);
  return {
    title: atlas.title,
    description: "",
    credits: [],
    articles,
    places: new Map([...picked(atlas.places, places)].map(([id, place]) => [id, { ...place, area: null }])),
    actors: picked(atlas.actors, actors),
    excerpts: new Map(excerpts.map((excerpt) => [excerpt.id, excerpt])),
  };
}

function picked<Id, Value>(values: ReadonlyMap<Id, Value>, ids: Iterable<Id>): ReadonlyMap<Id, Value> {
  const found = new Map<Id, Value>();
  for (const id of ids) {
    const value = values.get(id);
    if (value !== undefined) found.set(id, value);
  }
  return found;
}
