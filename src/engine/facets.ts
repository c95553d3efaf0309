import type { Atlas } from "../core/atlas.ts";
import type { Filter } from "../core/filter.ts";
import type { ActorId, PlaceId } from "../core/ids.ts";
import type { Facet, Facets, Shown } from "../core/question.ts";
import { shownOf } from "./shown.ts";

/** Each facet counts what passes every criterion but its own. */
export function facetsOf(atlas: Atlas, filter: Filter): Facets {
  return {
    actors: counted(shownOf(atlas, filter, "actors"), ({ excerpt }) => excerpt.actors),
    publishers: counted(shownOf(atlas, filter, "publishers"), ({ excerpt }) => {
      const publisher = atlas.articles.get(excerpt.article)?.publisher;
      return publisher === undefined ? [] : [publisher];
    }),
    kinds: counted(shownOf(atlas, filter, "kinds"), ({ placings }) =>
      placings.flatMap(({ place }) => atlas.places.get(place)?.kind ?? []),
    ),
    roles: counted(shownOf(atlas, filter, "roles"), ({ placings }) => placings.map(({ role }) => role)),
  };
}

/** Who is named where all of these are, they themselves left out; nobody without them. */
export function togetherOf(
  atlas: Atlas,
  filter: Filter,
  together: ReadonlySet<ActorId> | undefined,
): Facet<ActorId> {
  if (together === undefined || together.size === 0) return new Map();
  const shown = shownOf(atlas, { ...filter, actors: together, match: "all" });
  return counted(shown, ({ excerpt }) => excerpt.actors.filter((actor) => !together.has(actor)));
}

/** How many excerpts stand at each place where any does. */
export function eachPlaceOf(shown: readonly Shown[]): Facet<PlaceId> {
  return counted(shown, ({ placings }) => placings.map(({ place }) => place));
}

/** In how many excerpts each value occurs: most first, then by value. */
function counted<Value extends string>(
  shown: readonly Shown[],
  valuesOf: (shown: Shown) => readonly Value[],
): Facet<Value> {
  const counts = new Map<Value, number>();
  for (const one of shown) {
    for (const value of new Set(valuesOf(one))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
