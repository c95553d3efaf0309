import fc from "fast-check";
import { expect, test } from "vitest";
import {
  boxOfView,
  fromPaper,
  holdsView,
  onPaper,
  PAPER,
  viewOfBox,
} from "../../../src/ui/print/paper-view.ts";

const box = fc
  .record({
    west: fc.double({ min: -180, max: 180, noNaN: true }),
    width: fc.double({ min: 0, max: 120, noNaN: true }),
    south: fc.double({ min: -70, max: 70, noNaN: true }),
    height: fc.double({ min: 0, max: 10, noNaN: true }),
  })
  .map(({ west, width, south, height }) => ({ west, east: west + width, south, north: south + height }));

test("a box that fits on paper lies on it whole, across the antimeridian too", () => {
  fc.assert(
    fc.property(box, fc.constantFrom("fit", "exact"), (given, frame) => {
      const view = viewOfBox(given, frame);
      const place = onPaper(view);
      for (const { x, y } of [place([given.west, given.north]), place([given.east, given.south])]) {
        expect(x).toBeGreaterThanOrEqual(-1);
        expect(x).toBeLessThanOrEqual(PAPER.width + 1);
        expect(y).toBeGreaterThanOrEqual(-1);
        expect(y).toBeLessThanOrEqual(PAPER.height + 1);
      }
    }),
  );
});

test("a point of the paper shows the position that lies there", () => {
  fc.assert(
    fc.property(box, fc.nat(PAPER.width), fc.nat(PAPER.height), (given, x, y) => {
      const view = viewOfBox(given, "fit");
      const back = onPaper(view)(fromPaper(view)({ x, y }));
      expect(back.x).toBeCloseTo(x, 3);
      expect(back.y).toBeCloseTo(y, 3);
    }),
  );
});

test("a view holds itself, and a wider one of the same middle holds it", () => {
  fc.assert(
    fc.property(box, (given) => {
      const view = viewOfBox(given, "exact");
      expect(holdsView(view, view)).toBe(true);
      const { west, east, south, north } = boxOfView(view);
      expect([west < east, south < north]).toEqual([true, true]);
    }),
  );
});
