import { bbox, booleanPointInPolygon, area as squareMetres } from "@turf/turf";
import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { coastalWaters } from "../../../src/data/sources/coastal-waters.ts";
import { makePlaces } from "../../../src/data/sources/make-places.ts";

const square = (west: number, south: number, east: number, north: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

const UNITS = new Map([
  ["A", square(0, 0, 1, 1)],
  ["B", square(1, 0, 2, 1)],
]);

function made(yaml: string, files: ReadonlyMap<string, string> = new Map()) {
  const { places, problems } = makePlaces([{ file: "p.yaml", text: yaml }], { units: UNITS, files });
  return {
    places: [...places.values()],
    problems: problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
  };
}

test("a union of units is one area, labelled inside it, with the radius of a circle as large", () => {
  const { places, problems } = made("- { id: ab, name: AB, kind: region, area: { union: [A, B] } }");
  expect(problems).toEqual([]);
  const [place] = places;
  expect(place?.area?.type).toBe("Polygon");
  expect(place?.area && booleanPointInPolygon([...place.position], place.area)).toBe(true);
  expect(place?.radiusKm).toBeCloseTo(Math.sqrt((2 * 111.2 ** 2) / Math.PI), 0);
});

test("an area may come from a GeoJSON file of the folder, as a feature or bare", () => {
  const geometry = square(5, 5, 6, 6);
  const files = new Map([
    ["bare.geojson", JSON.stringify(geometry)],
    ["feature.geojson", JSON.stringify({ type: "Feature", properties: {}, geometry })],
  ]);
  const { places } = made(
    "- { id: a, name: A, kind: region, area: { file: bare.geojson } }\n- { id: b, name: B, kind: region, area: { file: feature.geojson } }",
    files,
  );
  expect(places.map(({ area }) => area)).toEqual([geometry, geometry]);
});

describe("a place that cannot be made is told with line and column", () => {
  test.each([
    [
      "without coordinates",
      "- { id: a, name: A, kind: settlement }",
      "1:18 expected a “position: [longitude, latitude]” or an “area”, found neither",
    ],
    [
      "at NaN",
      "- { id: a, name: A, kind: settlement, position: [.nan, 4] }",
      "1:50 position[0]: expected a number, found NaN",
    ],
    [
      "at latitude 91",
      "- { id: a, name: A, kind: settlement, position: [4, 91] }",
      "1:53 position[1]: expected at most 90, found 91",
    ],
    [
      "with one coordinate",
      "- { id: a, name: A, kind: settlement, position: [4] }",
      "1:49 position: expected at least 2 of them, found a list of 1",
    ],
    [
      "of an unknown unit",
      "- { id: a, name: A, kind: region, area: { union: [A, Z] } }",
      "1:41 expected the id of a unit in units.json, found “Z”",
    ],
    [
      "of a file that is not there",
      "- { id: a, name: A, kind: region, area: { file: x.geojson } }",
      "1:41 expected a GeoJSON file in this folder, found no “x.geojson”",
    ],
    [
      "labelled outside",
      "- { id: a, name: A, kind: region, position: [9, 9], area: { union: [A] } }",
      "1:45 expected a label point inside the area, found 9, 9 outside it",
    ],
    [
      "under an id that is taken",
      "- { id: a, name: A, kind: region, area: { union: [A] } }\n- { id: a, name: B, kind: region, area: { union: [B] } }",
      "2:9 expected an id of its own, found a again",
    ],
    [
      "under __proto__",
      "- { id: __proto__, name: A, kind: region, area: { union: [A] } }",
      '1:9 id: expected an id of letters, digits and :._~- that begins with a letter or a digit, found "__proto__"',
    ],
    [
      "with a key that there is not",
      "- { id: a, name: A, kind: region, positoin: [1, 2] }",
      '1:3 expected no key "positoin"',
    ],
  ])("%s", (_, yaml, problem) => {
    expect(made(yaml).problems.join("\n")).toContain(problem);
  });

  test("and the others are made", () => {
    const { places } = made(
      "- { id: a, name: A, kind: settlement }\n- { id: b, name: B, kind: settlement, position: [1, 2] }",
    );
    expect(places.map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("coastal waters", () => {
  test("round an island are a ring of the width asked for, without the island", () => {
    const island = square(0, 0, 1, 1);
    const waters = coastalWaters(island, [], 12);
    if (waters === null) throw new Error("no waters");
    const [west, south, east, north] = bbox(waters);
    const width = (12 * 1.852) / 111.2;
    for (const [edge, at] of [
      [west, -width],
      [south, -width],
      [east, 1 + width],
      [north, 1 + width],
    ] as const)
      expect(edge).toBeCloseTo(at, 1);
    expect(booleanPointInPolygon([0.5, 0.5], waters)).toBe(false);
    const ring = 4 * 111.2 * 22.224 + Math.PI * 22.224 ** 2;
    expect(squareMetres(waters) / 1e6 / ring).toBeCloseTo(1, 1);
  });

  test("end half way to the land beside: on a straight coast at right angles to it", () => {
    const waters = coastalWaters(square(0, 0, 2, 2), [square(2, 0, 4, 2)], 12);
    if (waters === null) throw new Error("no waters");
    for (const offset of [0.02, 0.05, 0.1, 0.15]) {
      expect(booleanPointInPolygon([1.97, 2 + offset], waters)).toBe(true);
      expect(booleanPointInPolygon([2.03, 2 + offset], waters)).toBe(false);
    }
  });
});
