import fc from "fast-check";
import type { Atlas } from "../../src/core/atlas.ts";
import type { Excerpt } from "../../src/core/excerpt.ts";
import type { ExcerptId, PlaceId } from "../../src/core/ids.ts";
import type { Place } from "../../src/core/place.ts";
import { position, record } from "../core/arbitrary.ts";
import { HIFTER, LIBYA } from "../core/libya.ts";

/**
 * Atlases with enough point places for clusters, even without the third of the excerpts that names Hifter. One place
 * in four is sure.
 */
export const crowded: fc.Arbitrary<Atlas> = record({
  positions: fc.array(position, { minLength: 100, maxLength: 140 }),
  together: fc.array(fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 4 }), { maxLength: 40 }),
}).map(({ positions, together }) => {
  const places = positions.map((at, index): Place => {
    const id = `p${index}` as PlaceId;
    return { id, name: id, kind: "settlement", position: at, radiusKm: 1, area: null, note: null };
  });
  const standings = [...positions.map((_, index) => [index]), ...together];
  const excerpts = standings.map((standing, index): Excerpt => {
    const id = `003@${index}-${index + 1}` as ExcerptId;
    const placings = standing.map((number) => ({
      place: `p${number}` as PlaceId,
      role: "scene" as const,
      basis: "named" as const,
      evidence: { start: index, end: index + 1 },
      ...(number % 4 === 0 ? {} : { guess: { confidence: 0.5, reason: "It may be.", alternatives: [] } }),
    }));
    const [article = ""] = LIBYA.articles.keys();
    const told = { start: index, end: index + 1, quotation: "x", when: null };
    return {
      id,
      article: article as Excerpt["article"],
      ...told,
      actors: index % 3 ? [] : [HIFTER],
      placings,
    };
  });
  return {
    ...LIBYA,
    places: new Map(places.map((place) => [place.id, place])),
    excerpts: new Map(excerpts.map((excerpt) => [excerpt.id, excerpt])),
  };
});
