import fc from "fast-check";
import { expect, test } from "vitest";
import { thinned } from "../../src/basemap/thinned.ts";
import { Lines } from "./built-archive.ts";

const point = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));

test("a thinned line keeps its ends, adds no point, and strays nowhere further than the distance", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 60 }), (line) => {
      const lines = new Lines();
      const pen = thinned(lines, 16);
      for (const [i, [x, y]] of line.entries()) i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y);
      pen.finish();
      const kept = lines.lines[0] ?? [];
      expect(kept[0]).toEqual(line[0]);
      expect(kept.at(-1)).toEqual(line.at(-1));
      for (const [x, y] of line) {
        expect(kept.some(([kx, ky]) => Math.abs(kx - x) + Math.abs(ky - y) < 16)).toBe(true);
      }
      const given = new Set(line.map(String));
      expect(kept.every((one) => given.has(String(one)))).toBe(true);
    }),
  );
});

test("lines that follow one another stay apart", () => {
  const lines = new Lines();
  const pen = thinned(lines, 16);
  pen.moveTo(0, 0);
  pen.lineTo(4, 0);
  pen.moveTo(100, 0);
  pen.lineTo(160, 0);
  pen.finish();
  expect(lines.lines).toEqual([
    [
      [0, 0],
      [4, 0],
    ],
    [
      [100, 0],
      [160, 0],
    ],
  ]);
});
