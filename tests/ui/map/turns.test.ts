import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestCopy, normalBox } from "../../../src/ui/map/turns.ts";

test.each([
  [13, 0, 13],
  [-175, 179, 185],
  [178, -170, -182],
  [13, 730, 733],
])("the copy of %d that lies nearest to %d is %d", (longitude, to, copy) => {
  expect(nearestCopy(longitude, to)).toBe(copy);
});

test("no copy lies further off than half the world", () => {
  const degrees = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(degrees, degrees, (longitude, to) => {
      const copy = nearestCopy(longitude, to);
      expect(Math.abs(copy - to)).toBeLessThanOrEqual(180);
      expect(Math.abs((copy - longitude) % 360)).toBe(0);
    }),
  );
});

test("a box seen after turns round the world is told where it is in the first", () => {
  expect(normalBox({ west: 530, south: -10, east: 560, north: 5 })).toEqual({
    west: -190,
    south: -10,
    east: -160,
    north: 5,
  });
});
