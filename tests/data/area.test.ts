import { expect, test } from "vitest";
import { readArea } from "../../src/data/area.ts";
import { stopwatch } from "../cpu.ts";

const RING = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

test("a polygon and a multipolygon are areas, past the antimeridian too", () => {
  const past = RING.map(([x = 0, y = 0]) => [x + 180, y]);
  expect(readArea({ type: "Polygon", coordinates: [RING] }).kind).toBe("read");
  expect(readArea({ type: "MultiPolygon", coordinates: [[RING], [past]] }).kind).toBe("read");
});

test("nothing but type and coordinates is taken over", () => {
  const reading = readArea({ type: "Polygon", coordinates: [RING], bbox: [0, 0, 1, 1], crs: {} });
  expect(reading).toEqual({ kind: "read", area: { type: "Polygon", coordinates: [RING] } });
});

test.each([
  ["nothing", null],
  ["a text", "Polygon"],
  ["a point", { type: "Point", coordinates: [0, 0] }],
  ["a collection", { type: "GeometryCollection", geometries: [] }],
  ["no rings", { type: "Polygon", coordinates: [] }],
  ["no polygons", { type: "MultiPolygon", coordinates: [] }],
  ["a hole in the list", { type: "Polygon", coordinates: [RING, null] }],
  ["three positions", { type: "Polygon", coordinates: [RING.slice(1)] }],
  ["an altitude", { type: "Polygon", coordinates: [RING.map((position) => [...position, 7])] }],
  ["texts for numbers", { type: "Polygon", coordinates: [RING.map((position) => position.map(String))] }],
])("%s is no area", (_, value) => {
  expect(readArea(value).kind).toBe("failed");
});

test("what is deeper or larger than any area is refused at once", () => {
  const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  const many = Array.from({ length: 600_000 }, () => [0, 0]);
  const rings = Array.from({ length: 20_001 }, () => RING);
  const spent = stopwatch();
  expect(readArea({ type: "Polygon", coordinates: deep })).toMatchObject({ kind: "failed" });
  expect(readArea({ type: "Polygon", coordinates: [many] })).toMatchObject({
    message: "expected at most 500000 positions",
  });
  expect(readArea({ type: "Polygon", coordinates: rings })).toMatchObject({
    message: "expected at most 20000 rings",
  });
  expect(spent()).toBeLessThan(500);
});
