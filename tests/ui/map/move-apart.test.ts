import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, GAP, moveApart, STAY } from "../../../src/ui/map/move-apart.ts";

const side = fc.integer({ min: 24, max: 60 });
const coordinate = fc.double({ min: -150, max: 150, noNaN: true });
const block = fc.record<Omit<Block, "key">>({
  x: coordinate,
  y: coordinate,
  width: side,
  height: side,
  rank: fc.integer({ min: 0, max: 2 }),
});
const keyed = (all: readonly Omit<Block, "key">[]) => all.map((one, i) => ({ ...one, key: `place ${i}` }));
/** From scattered to all on one spot, as many as are ever drawn unclustered. */
const blocks = fc
  .tuple(fc.array(block, { maxLength: 60 }), fc.constantFrom(0, 0.05, 0.4, 1, 4))
  .map(([all, spread]) => keyed(all.map((one) => ({ ...one, x: one.x * spread, y: one.y * spread }))));

function moved(all: readonly Block[]): readonly Block[] {
  const offsets = moveApart(all);
  return all.map((one) => {
    const { x, y } = offsets.get(one.key) ?? { x: Number.NaN, y: Number.NaN };
    return { ...one, x: one.x + x, y: one.y + y };
  });
}

/** Pixels between two boxes, along the axis on which they are further apart; negative when they overlap. */
function between(a: Block, b: Block): number {
  return Math.max(
    Math.abs(a.x - b.x) - (a.width + b.width) / 2,
    Math.abs(a.y - b.y) - (a.height + b.height) / 2,
  );
}

const pairs = (all: readonly Block[]) => all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));

describe("whatever the marks", () => {
  test("none overlaps another, and the gap is kept", () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const least = Math.min(...pairs(moved(all)).map(([a, b]) => between(a, b)));
        expect(least).toBeGreaterThan(GAP - 1e-5);
      }),
      { numRuns: 200 },
    );
  });

  test("those that are already apart stay where they are", () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const apart = moved(all);
        // What rounding leaves of the gap must not move them again.
        const wider = apart.map((one) => ({ ...one, width: one.width - 0.001, height: one.height - 0.001 }));
        expect([...moveApart(wider).values()].filter(({ x, y }) => x !== 0 || y !== 0)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("the order in which they come makes no difference", () => {
    fc.assert(
      fc.property(
        blocks.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const [one, other] = [moveApart(all), moveApart(shuffled)];
          expect(all.map(({ key }) => other.get(key))).toEqual(all.map(({ key }) => one.get(key)));
        },
      ),
      { numRuns: 100 },
    );
  });

  test("panning by whole pixels moves nothing", () => {
    const pixel = fc.integer({ min: -100_000, max: 100_000 });
    /** Quarters of a pixel, which sums hold exactly. */
    const quarters = blocks.map((all) =>
      all.map((one) => ({ ...one, x: Math.round(one.x * 4) / 4, y: Math.round(one.y * 4) / 4 })),
    );
    fc.assert(
      fc.property(quarters, pixel, pixel, (all, dx, dy) => {
        const panned = all.map((one) => ({ ...one, x: one.x + dx, y: one.y + dy }));
        expect(moveApart(panned)).toEqual(moveApart(all));
      }),
      { numRuns: 100 },
    );
  });

  test("none goes further than all of them would reach end to end", () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const reach = all.reduce((sum, { width, height }) => sum + Math.hypot(width, height) + 2 * GAP, 0);
        const furthest = Math.max(0, ...[...moveApart(all).values()].map(({ x, y }) => Math.hypot(x, y)));
        expect(furthest).toBeLessThanOrEqual(reach);
      }),
      { numRuns: 100 },
    );
  });

  test("the spot of the last to be placed is the nearest free one on a fine grid", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 2, maxLength: 8 }), (some) => {
        const all = keyed(some.map((one, i) => ({ ...one, x: one.x / 4, y: one.y / 4, rank: i })));
        const apart = moved(all);
        const [last, others] = [apart.at(-1), apart.slice(0, -1)];
        const point = all.at(-1);
        if (last === undefined || point === undefined) return;
        const taken = Math.hypot(last.x - point.x, last.y - point.y);
        for (let x = -taken; x <= taken; x += 3) {
          for (let y = -taken; y <= taken; y += 3) {
            const spot = { ...last, x: point.x + x, y: point.y + y };
            const free = others.every((other) => between(spot, other) >= GAP);
            if (free) expect(Math.hypot(x, y)).toBeGreaterThanOrEqual(taken - 1e-3);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("who gives way", () => {
  const base = { y: 0, width: 24, height: 24, rank: 0 };

  test("the higher rank, however large: a badge goes round a town", () => {
    const town = { ...base, key: "town", x: 0 };
    const badge = { ...base, key: "badge", x: 5, width: 60, rank: 2 };
    expect(moveApart([badge, town])).toEqual(
      new Map([
        ["town", STAY],
        ["badge", { x: 0, y: -26 }],
      ]),
    );
  });

  test("of equal rank the smaller: Sabratha goes round Tripoli, away from it", () => {
    const tripoli = { ...base, key: "Tripoli", x: 16, width: 30, height: 30 };
    const sabratha = { ...base, key: "Sabratha", x: 0 };
    expect(moveApart([sabratha, tripoli])).toEqual(
      new Map([
        ["Tripoli", STAY],
        ["Sabratha", { x: -13, y: 0 }],
      ]),
    );
  });

  test("of two on one spot the later key goes to the right", () => {
    expect(
      moveApart([
        { ...base, key: "a", x: 0 },
        { ...base, key: "b", x: 0 },
      ]),
    ).toEqual(
      new Map([
        ["a", STAY],
        ["b", { x: 26, y: 0 }],
      ]),
    );
  });
});
