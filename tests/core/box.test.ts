import { booleanIntersects, polygon } from "@turf/turf";
import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { holds, longitudeIn, properBox, reaches, WORLD } from "../../src/core/box.ts";
import type { Box } from "../../src/core/place.ts";

const box = (west: number, south: number, east: number, north: number): Box => ({ west, south, east, north });

describe("a viewport", () => {
  test.each([
    ["that is absent is the world", null, WORLD],
    ["of NaN is the world", box(Number.NaN, 0, 1, 1), WORLD],
    ["past the antimeridian stays", box(170, -20, 200, 0), box(170, -20, 200, 0)],
    [
      "that ends west of its beginning crosses the antimeridian",
      box(170, -20, -160, 0),
      box(170, -20, 200, 0),
    ],
    ["upside down is put on its feet", box(0, 10, 1, -10), box(0, -10, 1, 10)],
    ["of more than a turn is every longitude", box(-300, -10, 300, 10), box(-180, -10, 180, 10)],
    ["without end is every longitude", box(-Infinity, -10, Infinity, 10), box(-180, -10, 180, 10)],
  ])("%s", (_, given, proper) => {
    expect(properBox(given)).toEqual(proper);
  });

  test.each([
    ["Samoa from the west of the line", box(170, -20, 200, 0), [-172, -13], true],
    ["Samoa from a world to the east", box(180, -20, 190, 0), [-172, -13], true],
    ["a point on its edge", box(10, 30, 13.36, 40), [13.36, 38.12], true],
    ["a point on the edge where it starts", box(13.36, 30, 14, 40), [13.36, 38.12], true],
    ["not what is north of it", box(10, 30, 14, 38), [13.36, 38.12], false],
    ["not what is east of it", box(10, 30, 13, 40), [13.36, 38.12], false],
    ["the line itself, said as 180 or as -180", box(-180, -1, -179, 1), [180, 0], true],
  ] as const)("holds %s", (_, view, position, held) => {
    expect(holds(view, position)).toBe(held);
  });

  test("shows a longitude's own copy where it can", () => {
    expect(longitudeIn(box(10, 0, 14, 1), 13.18)).toBe(13.18);
    expect(longitudeIn(box(350, 0, 380, 1), 13.18)).toBe(373.18);
  });
});

describe("an area reaches into a box", () => {
  const corner = fc.integer({ min: 1, max: 30 });
  /** Rings round a centre, each vertex at its own distance, so that they never cross themselves. */
  const star = fc.array(corner, { minLength: 3, maxLength: 12 }).map((radii): Polygon => {
    const ring = (scale: number) => {
      const vertices = radii.map((radius, index) => {
        const angle = (2 * Math.PI * index) / radii.length;
        return [scale * radius * Math.cos(angle), scale * radius * Math.sin(angle)];
      });
      return [...vertices, vertices[0] ?? []];
    };
    return { type: "Polygon", coordinates: [ring(1), ring(0.4).reverse()] };
  });
  const boxes = fc
    .tuple(
      fc.double({ min: -35, max: 35, noNaN: true }),
      fc.double({ min: -35, max: 35, noNaN: true }),
      corner,
      corner,
    )
    .map(([west, south, width, height]) => box(west, south, west + width / 3, south + height / 3));

  const NEAR = 1e-9;
  const ringOf = ({ west, south, east, north }: Box, by: number) => [
    [west - by, south - by],
    [east + by, south - by],
    [east + by, north + by],
    [west - by, north + by],
    [west - by, south - by],
  ];

  test("exactly when turf says that the two intersect, in any copy of the world", () => {
    fc.assert(
      fc.property(star, boxes, fc.integer({ min: -2, max: 2 }), (area, view, turn) => {
        const turned = { ...view, west: view.west + 360 * turn, east: view.east + 360 * turn };
        const [smaller, larger] = [-NEAR, NEAR].map((by) =>
          booleanIntersects(area, polygon([ringOf(view, by)])),
        );
        // What only touches may be told either way: the last digit decides.
        fc.pre(smaller === larger);
        expect(reaches(area, turned)).toBe(larger);
      }),
      { numRuns: 2_000 },
    );
  });

  test("also when it surrounds the box, but not when the box lies in its hole", () => {
    const square = (size: number) => [
      [-size, -size],
      [size, -size],
      [size, size],
      [-size, size],
      [-size, -size],
    ];
    const view = box(-1, -1, 1, 1);
    expect(reaches({ type: "Polygon", coordinates: [square(9)] }, view)).toBe(true);
    expect(reaches({ type: "Polygon", coordinates: [square(9), square(5)] }, view)).toBe(false);
    expect(
      reaches({ type: "MultiPolygon", coordinates: [[square(9), square(5)], [square(0.5)]] }, view),
    ).toBe(true);
  });

  test("never when it is empty", () => {
    expect(reaches({ type: "MultiPolygon", coordinates: [] }, WORLD)).toBe(false);
    expect(reaches({ type: "Polygon", coordinates: [] }, WORLD)).toBe(false);
  });
});
