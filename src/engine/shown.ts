import type { Atlas } from "../core/atlas.ts";
import { isSure } from "../core/certainty.ts";
import { type Criterion, type Filter, passes, placingsShown } from "../core/filter.ts";
import type { ExcerptId, PlaceId } from "../core/ids.ts";
import type { Shown } from "../core/question.ts";

/** The excerpts that pass, in reading order, each with the placings that the filter leaves standing. */
export function shownOf(atlas: Atlas, filter: Filter, except: Criterion | null = null): readonly Shown[] {
  return [...atlas.excerpts.values()].flatMap((excerpt) => {
    const article = atlas.articles.get(excerpt.article);
    if (article === undefined) return [];
    const context = { article, places: atlas.places };
    if (!passes(excerpt, filter, context, except)) return [];
    return [{ excerpt, placings: placingsShown(excerpt, filter, context, except) }];
  });
}

/** The excerpts that stand at each place; places where none stands are absent. */
export function excerptsByPlace(shown: readonly Shown[]): ReadonlyMap<PlaceId, ReadonlySet<ExcerptId>> {
  const byPlace = new Map<PlaceId, Set<ExcerptId>>();
  for (const { excerpt, placings } of shown) {
    for (const { place } of placings) {
      const there = byPlace.get(place) ?? new Set();
      byPlace.set(place, there.add(excerpt.id));
    }
  }
  return byPlace;
}

/** The places where at least one excerpt surely stands. */
export function surePlaces(shown: readonly Shown[]): ReadonlySet<PlaceId> {
  return new Set(shown.flatMap(({ placings }) => placings.filter(isSure).map(({ place }) => place)));
}
