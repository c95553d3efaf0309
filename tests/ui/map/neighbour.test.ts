import fc from "fast-check";
import { expect, test } from "vitest";
import { DIRECTIONS, neighbour } from "../../../src/ui/map/neighbour.ts";

const OPPOSITE = {
  ArrowRight: DIRECTIONS.ArrowLeft,
  ArrowLeft: DIRECTIONS.ArrowRight,
  ArrowUp: DIRECTIONS.ArrowDown,
  ArrowDown: DIRECTIONS.ArrowUp,
};
const KEYS = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"] as const;
const point = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
const points = fc.uniqueArray(point, { minLength: 2, maxLength: 30, selector: ({ x, y }) => `${x} ${y}` });

test.each([
  ["ArrowRight", "Palermo"],
  ["ArrowDown", "Tripoli"],
  ["ArrowUp", "Rome"],
  ["ArrowLeft", null],
] as const)("%s from Tunis leads to %s", (key, expected) => {
  // Pixels on a map: Tunis, and what lies round it.
  const names = ["Tunis", "Rome", "Palermo", "Tripoli", "Amman"];
  const spots = [
    { x: 0, y: 0 },
    { x: 20, y: -60 },
    { x: 35, y: -15 },
    { x: 30, y: 45 },
    { x: 260, y: 60 },
  ];
  const index = neighbour(spots, 0, DIRECTIONS[key]);
  expect(index === null ? null : names[index]).toBe(expected);
});

test("from any mark each other mark lies in the quarter of exactly one key", () => {
  fc.assert(
    fc.property(point, point, (from, to) => {
      fc.pre(from.x !== to.x || from.y !== to.y);
      expect(KEYS.filter((key) => neighbour([from, to], 0, DIRECTIONS[key]) === 1)).toHaveLength(1);
    }),
  );
});

test("every mark can be reached from every other by arrow keys", () => {
  fc.assert(
    fc.property(points, (all) => {
      const reached = new Set([0]);
      for (const index of reached) {
        for (const key of KEYS) {
          const next = neighbour(all, index, DIRECTIONS[key]);
          if (next !== null) reached.add(next);
        }
      }
      expect(reached.size).toBe(all.length);
    }),
  );
});

test("whoever came by a key can leave by its opposite", () => {
  fc.assert(
    fc.property(points, fc.constantFrom(...KEYS), (all, key) => {
      const next = neighbour(all, 0, DIRECTIONS[key]);
      if (next !== null) expect(neighbour(all, next, OPPOSITE[key])).not.toBeNull();
    }),
  );
});
