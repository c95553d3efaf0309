import type { Article } from "../../core/article.ts";
import type { Atlas } from "../../core/atlas.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { ActorId, ArticleId, PlaceId } from "../../core/ids.ts";
import { type LeftOut, withLeftOut } from "../../core/left-out.ts";

/** Excerpts that one chunk of text holds, more where an article has more: a page of the list, about. */
const SLICE = 128;

/** The same in UTF-16 units of its articles, for long ones that have few. */
const LENGTH = 262_144;

/** An article without an excerpt weighs as one. */
const weightOf = (excerpts: readonly Excerpt[]): number => Math.max(1, excerpts.length);

/**
 * An atlas cut into small ones, articles whole and in order, those without an excerpt too, each with the places and
 * actors that it names and nothing else. Areas are left out: they are large, and stand with the archive's own places.
 */
export function* textSlices(atlas: Atlas): Generator<Atlas> {
  const byArticle = new Map<ArticleId, Excerpt[]>();
  for (const excerpt of atlas.excerpts.values()) {
    const own = byArticle.get(excerpt.article);
    if (own === undefined) byArticle.set(excerpt.article, [excerpt]);
    else own.push(excerpt);
  }
  const leftOut = byArticleOf(atlas.leftOut ?? []);
  let articles: Article[] = [];
  let excerpts: Excerpt[] = [];
  let [weight, length] = [0, 0];
  for (const article of atlas.articles.values()) {
    if (weight >= SLICE || length >= LENGTH) {
      yield sliced(atlas, articles, excerpts, leftOut);
      [articles, excerpts, weight, length] = [[], [], 0, 0];
    }
    const own = byArticle.get(article.id) ?? [];
    articles.push(article);
    for (const one of own) excerpts.push(one);
    weight += weightOf(own);
    length += article.text.length;
  }
  if (articles.length > 0) yield sliced(atlas, articles, excerpts, leftOut);
}

function byArticleOf(leftOut: readonly LeftOut[]): ReadonlyMap<ArticleId, readonly LeftOut[]> {
  const found = new Map<ArticleId, LeftOut[]>();
  for (const one of leftOut) {
    if (one.kind === "file") continue;
    const own = found.get(one.article);
    if (own === undefined) found.set(one.article, [one]);
    else own.push(one);
  }
  return found;
}

function sliced(
  atlas: Atlas,
  articles: readonly Article[],
  excerpts: readonly Excerpt[],
  leftOut: ReadonlyMap<ArticleId, readonly LeftOut[]>,
): Atlas {
  const places = new Set<PlaceId>();
  const actors = new Set<ActorId>();
  for (const { mentions } of articles) {
    for (const mention of mentions) {
      if (mention.kind === "place") places.add(mention.place);
      if (mention.kind === "actor") actors.add(mention.actor);
    }
  }
  for (const { placings } of excerpts) for (const { place } of placings) places.add(place);
  const slice: Atlas = {
    title: atlas.title,
    description: "",
    credits: [],
    articles: new Map(articles.map((article) => [article.id, article])),
    places: new Map([...picked(atlas.places, places)].map(([id, place]) => [id, { ...place, area: null }])),
    actors: picked(atlas.actors, actors),
    excerpts: new Map(excerpts.map((excerpt) => [excerpt.id, excerpt])),
  };
  return withLeftOut(
    slice,
    articles.flatMap(({ id }) => leftOut.get(id) ?? []),
  );
}

function picked<Id, Value>(values: ReadonlyMap<Id, Value>, ids: Iterable<Id>): ReadonlyMap<Id, Value> {
  const found = new Map<Id, Value>();
  for (const id of ids) {
    const value = values.get(id);
    if (value !== undefined) found.set(id, value);
  }
  return found;
}
