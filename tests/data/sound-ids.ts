import type { Article, Mention } from "../../src/core/article.ts";
import type { Atlas } from "../../src/core/atlas.ts";
import type { ActorId, ArticleId, ExcerptId, PlaceId } from "../../src/core/ids.ts";
import { withLeftOut } from "../../src/core/left-out.ts";

/** The same atlas under ids that a file may have, in the same order; core's own tests use wilder ones. */
export function withSoundIds(atlas: Atlas): Atlas {
  const places = renamed(atlas.places, "gn:");
  const actors = renamed(atlas.actors, "actor-");
  const articles = renamed(atlas.articles, "article ");
  const place = (id: PlaceId) => get(places, id);
  const mention = (one: Mention): Mention => {
    if (one.kind === "place") return { ...one, place: place(one.place) };
    return one.kind === "actor" ? { ...one, actor: get(actors, one.actor) } : one;
  };
  const excerpts = [...atlas.excerpts.values()].map((one) => {
    const article = get(articles, one.article);
    return {
      ...one,
      id: `${article}@${one.start}-${one.end}` as ExcerptId,
      article,
      actors: one.actors.map((id) => get(actors, id)),
      placings: one.placings.map((placing) => ({ ...placing, place: place(placing.place) })),
    };
  });
  const leftOut = (atlas.leftOut ?? []).map((one) =>
    one.kind === "file"
      ? { ...one, name: one.name || "unnamed" }
      : { ...one, article: get(articles, one.article) },
  );
  return {
    ...withLeftOut(atlas, leftOut),
    title: atlas.title || "Untitled",
    places: rekeyed(rounded(atlas.places), places),
    actors: rekeyed(atlas.actors, actors),
    articles: rekeyed<ArticleId, Article>(
      new Map([...atlas.articles].map(([id, one]) => [id, { ...one, mentions: one.mentions.map(mention) }])),
      articles,
    ),
    excerpts: new Map(excerpts.map((one) => [one.id, one])),
  };
}

/** As files are: without the digits that adding degrees leaves behind. */
function rounded(places: Atlas["places"]): Atlas["places"] {
  const tidy = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toFixed(4)) : value);
  return new Map([...places].map(([id, place]) => [id, JSON.parse(JSON.stringify(place), tidy)]));
}

function renamed<Id extends PlaceId | ActorId | ArticleId>(
  values: ReadonlyMap<Id, unknown>,
  prefix: string,
): ReadonlyMap<Id, Id> {
  return new Map(
    [...values.keys()].map((id, index) => [id, `${prefix}${String(index).padStart(3, "0")}` as Id]),
  );
}

function rekeyed<Id extends string, Value extends { readonly id: Id }>(
  values: ReadonlyMap<Id, Value>,
  names: ReadonlyMap<Id, Id>,
): ReadonlyMap<Id, Value> {
  return new Map([...values].map(([old, value]) => [get(names, old), { ...value, id: get(names, old) }]));
}

function get<Id>(names: ReadonlyMap<Id, Id>, id: Id): Id {
  const name = names.get(id);
  if (name === undefined) throw new Error(`unknown id ${id}`);
  return name;
}
