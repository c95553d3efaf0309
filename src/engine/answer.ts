import type { Atlas } from "../core/atlas.ts";
import { properBox } from "../core/box.ts";
import { EVERYTHING } from "../core/filter.ts";
import type { Answerer, Shown, Totals } from "../core/question.ts";
import { clustersOf } from "./clusters.ts";
import { eachPlaceOf, facetsOf, togetherOf } from "./facets.ts";
import { histogramOf } from "./histogram.ts";
import { marksOf } from "./marks.ts";
import { pageOf } from "./page.ts";
import { excerptsByPlace, shownOf } from "./shown.ts";

/**
 * The obvious engine: every question is answered by going through every excerpt. It serves small atlases and is
 * what any faster engine must agree with.
 */
export function answererOf(atlas: Atlas): Answerer {
  const everywhere = excerptsByPlace(shownOf(atlas, EVERYTHING));
  const usedPoints = [...atlas.places.values()].filter(({ id, area }) => area === null && everywhere.has(id));
  const clusters = clustersOf(usedPoints, (place) => everywhere.get(place)?.size ?? 0);

  return async (question) => {
    const shown = shownOf(atlas, question.filter);
    const box = properBox(question.viewport);
    return {
      quality: "exact",
      missing: 0,
      totals: totalsOf(shown, atlas.excerpts.size),
      marks: marksOf(shown, { places: atlas.places, clusters, box, zoom: question.zoom }),
      facets: facetsOf(atlas, question.filter),
      histogram: histogramOf(atlas, question),
      together: togetherOf(atlas, question.filter, question.together),
      eachPlace: question.eachPlace === true ? eachPlaceOf(shown) : new Map(),
      page: pageOf(atlas, shown, question),
    };
  };
}

/** Sums over what passes; `of` is how many excerpts there are. */
export function totalsOf(shown: readonly Shown[], of: number): Totals {
  return {
    excerpts: shown.length,
    of,
    places: new Set(shown.flatMap(({ placings }) => placings.map(({ place }) => place))).size,
    unplaced: shown.filter(({ placings }) => placings.length === 0).length,
  };
}
