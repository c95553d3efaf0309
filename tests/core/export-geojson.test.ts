import { booleanClockwise } from "@turf/turf";
import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import type { Atlas } from "../../src/core/atlas.ts";
import { exportGeoJson, featuresOf } from "../../src/core/export-geojson.ts";
import { EVERYTHING, type Filter } from "../../src/core/filter.ts";
import type { Place } from "../../src/core/place.ts";
import { shownOf } from "../../src/engine/shown.ts";
import { filters, withAtlas } from "./arbitrary-question.ts";
import { COUNTRY, HIFTER, LIBYA } from "./libya.ts";

const libya = LIBYA.places.get(COUNTRY)?.area as Polygon;

const collection = (filter: Partial<Filter> = {}, atlas: Atlas = LIBYA) =>
  featuresOf(shownOf(atlas, { ...EVERYTHING, ...filter }), atlas);

describe("the features", () => {
  test("are one a placing, the area of a place that has one, and nothing for an excerpt that stands nowhere", () => {
    const { features } = collection();
    expect(features.map(({ geometry }) => geometry?.type ?? null)).toEqual([
      "Point",
      "Point",
      "Polygon",
      "Point",
      null,
      "Polygon",
      "Point",
    ]);
    expect(features[3]).toEqual({
      type: "Feature",
      id: "003@0-28/gn:2523920",
      geometry: { type: "Point", coordinates: [13.36, 38.12] },
      properties: {
        excerpt: "003@0-28",
        quotation: "In Palermo Conte met Hifter.",
        place: "Palermo",
        place_id: "gn:2523920",
        kind: "settlement",
        radius_km: 5,
        role: "scene",
        basis: "named",
        confidence: null,
        evidence: "Palermo",
        date: "2018-11-13",
        date_earliest: "2018-11-13",
        date_latest: "2018-11-13",
        date_basis: "text",
        date_words: null,
        date_note: null,
        actors: ["Giuseppe Conte", "Khalifa Hifter"],
        article: "003",
        title: "Italy Brings Together Libya Rivals",
        publisher: "VOA News",
        url: "https://example.org/003",
        language: "en",
        published: "2018-11-13",
        published_basis: "text",
      },
    });
  });

  test("have the bounds of what is drawn", () => {
    expect(collection({ actors: new Set([HIFTER]) }).bbox).toEqual([12.51, 38.12, 13.36, 41.89]);
    expect(collection().bbox).toEqual([10, 20, 25, 41.89]);
    expect(collection({ words: ["smiled"] }).bbox).toBeUndefined();
  });

  test("wind anticlockwise outside and clockwise round holes, however the atlas has them", () => {
    const outer = libya.coordinates[0] ?? [];
    const hole = [
      [15, 25],
      [16, 25],
      [16, 26],
      [15, 25],
    ];
    for (const rings of [
      [outer, hole],
      [[...outer].reverse(), [...hole].reverse()],
    ]) {
      const country = {
        ...LIBYA.places.get(COUNTRY),
        area: { type: "Polygon", coordinates: rings },
      } as Place;
      const atlas = { ...LIBYA, places: new Map([...LIBYA.places, [COUNTRY, country]]) };
      const drawn = collection({ kinds: new Set(["country"]) }, atlas).features[0]?.geometry as Polygon;
      expect(drawn.coordinates.map((ring) => booleanClockwise(ring))).toEqual([false, true]);
    }
  });
});

describe("the text", () => {
  test("is JSON that says the same as the features, one a line", () => {
    fc.assert(
      fc.property(withAtlas(filters), ([atlas, filter]) => {
        const shown = shownOf(atlas, filter);
        const text = exportGeoJson(shown, atlas);
        const features = featuresOf(shown, atlas);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(features)));
        expect(text.split("\n")).toHaveLength(Math.max(features.features.length, 1) + 3);
        expect(new Set(features.features.map(({ id }) => id)).size).toBe(features.features.length);
      }),
      { numRuns: 300 },
    );
  });
});
