import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { areaLookOf, areaStyle } from "../../../src/ui/map/area-look.ts";
import { areaSize } from "../../../src/ui/map/area-size.ts";
import { committedAtlas } from "../../data/committed.ts";

const ATLAS = committedAtlas();

function lookOf(name: string) {
  const place = [...ATLAS.places.values()].find((one) => one.name === name);
  const size = place?.area == null ? null : areaSize(place.area);
  if (place === undefined || size === null) throw new Error(`${name} has no area`);
  return areaLookOf(place.kind, size);
}

test.each([
  ["eastern Libya", { kind: "region", faint: false }],
  ["Libya's territorial waters", { kind: "water", faint: false }],
  ["Jordan", { kind: "country", faint: true }],
  ["Europe", { kind: "region", faint: true }],
])("%s is hatched as the ground or the figure that it is", (name, look) => {
  expect(lookOf(name)).toEqual(look);
});

test("one look and state is one object, as react-leaflet tells changes by identity", () => {
  const look = lookOf("Jordan");
  expect(areaStyle(look, "plain")).toBe(areaStyle({ ...look }, "plain"));
  expect(areaStyle(look, "plain")).not.toBe(areaStyle(look, "selected"));
});

const ring = (corner: readonly number[]): Polygon => ({
  type: "Polygon",
  coordinates: [[[0, 0], [1, 0], [...corner], [0, 0]]],
});

test("an area has the size that it has on the globe", () => {
  // Half of a square degree at the equator, 111.2 km on a side.
  expect((areaSize(ring([1, 1])) ?? 0) / 1e6).toBeCloseTo(6182, -1);
});

test.each([[[Number.NaN, 1]], [[1, Number.POSITIVE_INFINITY]], [[1]], [[1, 91]]])(
  "an area with the corner %o has no size and is not drawn",
  (corner) => {
    expect(areaSize(ring(corner))).toBeNull();
  },
);
