import { expect, test } from "vitest";
import { centreOf } from "../../geodata/gazetteer/area.ts";
import { mainlandOf } from "../../geodata/gazetteer/mainland.ts";
import type { Unit } from "../../geodata/gazetteer/natural-earth.ts";

/** A unit of squares: the west and south edge of each, and its width, in degrees. */
const unit = (...squares: readonly (readonly [west: number, south: number, width: number])[]): Unit => ({
  code: "X-1",
  holder: "X",
  iso: "",
  name: "",
  english: "",
  otherNames: [],
  admin1: "",
  label: [0, 0],
  polygons: squares.map(([west, south, width]) => [
    Float64Array.from(
      [
        [west, south],
        [west + width, south],
        [west + width, south + width],
        [west, south + width],
        [west, south],
      ].flat(),
    ),
  ]),
});

test("provinces that touch make up the mainland; its centre knows nothing of what lies apart", () => {
  const mainland = mainlandOf([unit([0, 0, 1]), unit([1, 0, 1]), unit([10, 10, 0.5])]);
  expect(mainland).not.toBeNull();
  const [longitude, latitude] = mainland === null ? [0, 0] : centreOf(mainland);
  expect(longitude).toBeCloseTo(1, 4);
  expect(latitude).toBeCloseTo(0.5, 3);
});

test.each([
  ["a country in one piece", [unit([0, 0, 1]), unit([1, 0, 1])]],
  ["a country with next to nothing apart", [unit([0, 0, 1], [10, 0, 0.2])]],
  ["an archipelago without a largest island", [unit([0, 0, 1], [10, 0, 0.9])]],
  ["a country without land on the map", []],
])("%s has no mainland of its own", (_, units) => {
  expect(mainlandOf(units)).toBeNull();
});
