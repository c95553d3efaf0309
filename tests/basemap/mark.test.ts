import fc from "fast-check";
import { expect, test } from "vitest";
import { copyNear, type Mark } from "../../src/basemap/mark.ts";
import { effort, SEED } from "../browser/effort.ts";

const at = (longitude: number): Mark => ({
  position: [longitude, 36],
  halfWidth: 11,
  halfHeight: 11,
  name: "Tokyo",
  kind: "locality",
});

test("a mark stands in the copy of the world that is nearest to the middle of the map", () => {
  const longitude = fc.double({ min: -180, max: 180, noNaN: true });
  const middle = fc.double({ min: -3, max: 4, noNaN: true });
  fc.assert(
    fc.property(longitude, middle, (longitude, middle) => {
      const [moved] = copyNear(at(longitude), middle).position;
      expect(Math.abs((moved + 180) / 360 - middle)).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(Math.abs((moved - longitude) / 360 - Math.round((moved - longitude) / 360))).toBeLessThan(1e-9);
    }),
    { numRuns: effort(300), seed: SEED },
  );
});

test("a map wider than the world shows Japan once, in the east", () => {
  // From 206° west to 166° east, with names set for an eighth more on either side.
  expect(copyNear(at(138), (-20 + 180) / 360).position[0]).toBe(138);
});
