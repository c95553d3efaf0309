import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Rect, shiftInto, uncovered } from "../../../src/ui/map/frame.ts";

const FRAME: Rect = { left: 10, top: 20, right: 400, bottom: 300 };
const rect = fc
  .tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }), fc.nat(700), fc.nat(700))
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

const shifted = (one: Rect, { x, y }: { readonly x: number; readonly y: number }): Rect => ({
  left: one.left + x,
  top: one.top + y,
  right: one.right + x,
  bottom: one.bottom + y,
});

test("the drawer, the sheet and a margin are taken off the map", () => {
  const insets = { top: 0, right: 420, bottom: 104, left: 0 };
  expect(uncovered({ x: 1000, y: 700 }, insets, 10)).toEqual({ left: 10, top: 10, right: 570, bottom: 586 });
});

describe("a shift into a frame", () => {
  test.each([
    ["nothing when it is inside", { left: 10, top: 20, right: 400, bottom: 300 }, { x: 0, y: 0 }],
    ["to the right from beyond the left edge", { left: -5, top: 50, right: 60, bottom: 90 }, { x: 15, y: 0 }],
    ["up from below", { left: 50, top: 250, right: 60, bottom: 340 }, { x: 0, y: -40 }],
    ["to the corner when it is too large", { left: 0, top: 0, right: 900, bottom: 900 }, { x: 10, y: 20 }],
  ])("is %s", (_, one, shift) => {
    expect(shiftInto(one, FRAME)).toEqual(shift);
  });

  test("brings in whatever fits, and a second one is nothing", () => {
    fc.assert(
      fc.property(rect, (one) => {
        const inside = shifted(one, shiftInto(one, FRAME));
        expect(shiftInto(inside, FRAME)).toEqual({ x: 0, y: 0 });
        expect([inside.left >= FRAME.left, inside.top >= FRAME.top]).toEqual([true, true]);
        if (one.right - one.left <= 390) expect(inside.right).toBeLessThanOrEqual(FRAME.right);
        if (one.bottom - one.top <= 280) expect(inside.bottom).toBeLessThanOrEqual(FRAME.bottom);
      }),
    );
  });
});
