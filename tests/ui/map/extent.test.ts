import { expect, test } from "vitest";
import { PLACE_KINDS, type Place } from "../../../src/core/place.ts";
import { placeId } from "../../../src/data/brand.ts";
import { boxOf } from "../../../src/ui/map/box-of.ts";
import { extentOf } from "../../../src/ui/map/extent.ts";

const place = (change: Partial<Place>): Place => ({
  id: placeId("gn:1"),
  name: "Libya",
  kind: "country",
  position: [17, 27],
  radiusKm: 750,
  area: null,
  note: null,
  ...change,
});

test("of a town its point is to be seen, of an area the ground round it", () => {
  expect(extentOf(place({ kind: "settlement" }))).toEqual([[17, 27]]);
  const box = boxOf(extentOf(place({})));
  expect(box?.north).toBeCloseTo(31, 0);
  expect(box?.east).toBeCloseTo(21.5, 0);
});

test("nothing runs over the ends of the map, however large or near the pole", () => {
  for (const kind of PLACE_KINDS) {
    for (const latitude of [-90, -85, 0, 89]) {
      for (const [longitude, at] of extentOf(
        place({ kind, position: [179, latitude], radiusKm: 20_000 }),
      ).slice(1)) {
        expect(Math.abs(at)).toBeLessThanOrEqual(90);
        expect(Math.abs(longitude)).toBeLessThanOrEqual(540);
      }
    }
  }
});

test("of a place that is gone there is nothing to see", () => {
  expect(extentOf(null)).toEqual([]);
});
