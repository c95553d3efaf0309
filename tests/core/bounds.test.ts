import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf } from "../../src/core/bounds.ts";
import { holds, properBox } from "../../src/core/box.ts";
import type { Place, Position } from "../../src/core/place.ts";
import { atlases, position } from "./arbitrary.ts";
import { LIBYA, ROME } from "./libya.ts";

const rome = LIBYA.places.get(ROME) as Place;
const at = (position: Position): Place => ({ ...rome, position });

const width = ({ west, east }: { west: number; east: number }) => (east < west ? east + 360 : east) - west;

describe("the bounds", () => {
  test.each<[string, Position[], number[]]>([
    ["of a point are the point", [[13, 32]], [13, 32, 13, 32]],
    [
      "of two points",
      [
        [13, 32],
        [-5, 41],
      ],
      [-5, 32, 13, 41],
    ],
    [
      "of Fiji and Samoa cross the antimeridian",
      [
        [178, -18],
        [-172, -13],
      ],
      [178, -18, -172, -13],
    ],
    [
      "of points all round the world leave out the widest gap",
      [
        [-100, 0],
        [0, 0],
        [100, 0],
        [170, 0],
      ],
      [0, 0, -100, 0],
    ],
  ])("%s", (_, positions, [west, south, east, north]) => {
    expect(boundsOf(positions.map(at))).toEqual({ west, south, east, north });
  });

  test("of nothing are none", () => {
    expect(boundsOf([])).toBeNull();
  });

  test("of an area that runs past the antimeridian come in again from the other side", () => {
    const ring = [
      [170, 0],
      [190, 0],
      [190, 5],
      [170, 0],
    ];
    const area = { type: "Polygon" as const, coordinates: [ring] };
    expect(boundsOf([{ ...rome, area }])).toEqual({ west: 170, south: 0, east: -170, north: 5 });
  });

  test("hold every point, and none narrower does", () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 12 }), (positions) => {
        const bounds = boundsOf(positions.map(at));
        if (bounds === null) throw new Error("no bounds");
        const box = properBox(bounds);
        expect(positions.every((one) => holds(box, one))).toBe(true);
        const widths = positions.map(([west]) => {
          const others = positions.map(([east]) => (((east - west) % 360) + 360) % 360);
          return Math.max(...others);
        });
        expect(width(bounds)).toBeCloseTo(Math.min(...widths), 6);
      }),
      { numRuns: 500 },
    );
  });

  test("never leave the earth", () => {
    fc.assert(
      fc.property(atlases(), ({ places }) => {
        const bounds = boundsOf([...places.values()]);
        if (bounds === null) return;
        for (const longitude of [bounds.west, bounds.east])
          expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
        expect(bounds.south).toBeLessThanOrEqual(bounds.north);
      }),
    );
  });
});
