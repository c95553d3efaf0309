import { assert, integer, property, record, subarray } from "fast-check";
import { expect, test } from "vitest";
import type { Mark } from "../../../src/core/question.ts";
import { placeId } from "../../../src/data/brand.ts";
import { type LaidMark, layMarks } from "../../../src/ui/map/lay-marks.ts";
import { marksInReach, reachesInto, sheetFor } from "../../../src/ui/map/mark-reach.ts";
import { BLEED } from "../../../src/ui/map/mark-sprite.ts";
import { DIRECTIONS, neighbour } from "../../../src/ui/map/neighbour.ts";

/** 20 × 20 places, 100 pixels apart. */
const LAID: readonly LaidMark[] = layMarks(
  Array.from({ length: 400 }, (_, at): Mark => {
    const position = [at % 20, Math.floor(at / 20)] as const;
    return { kind: "place", place: placeId(`place-${at}`), position, excerpts: 1, uncertain: false };
  }),
  new Map(),
  ([x, y]) => ({ x: 100 * x, y: 100 * y }),
);
/** Its left edge cuts through marks. */
const VIEW = { left: 405, top: 450, right: 950, bottom: 950 };
const plain = () => "plain" as const;

test("what is in view, in part too, is in reach, and of the rest what the first and the last key lead to", () => {
  const reach = marksInReach(LAID, VIEW, plain, null);
  const inside = LAID.filter(({ x, y }) => x >= 400 && x <= 900 && y >= 500 && y <= 900);
  expect(new Set(reach)).toEqual(new Set([LAID[0], ...inside, LAID.at(-1)]));
});

test("wherever Tab stops, that mark and those that arrows lead to from it are in reach", () => {
  for (const [at, { lead }] of LAID.entries()) {
    const reach = new Set(marksInReach(LAID, VIEW, plain, lead));
    const steps = Object.values(DIRECTIONS).map((direction) => neighbour(LAID, at, direction) ?? at);
    expect([at, ...steps].filter((step) => !reach.has(LAID[step] as LaidMark))).toEqual([]);
  }
});

test("a mark that is selected or highlighted is in reach however far it is", () => {
  const other = LAID[380];
  expect(marksInReach(LAID, VIEW, (mark) => (mark === other ? "highlighted" : "plain"), null)).toContain(
    other,
  );
  expect(marksInReach(LAID, VIEW, plain, null)).not.toContain(other);
});

const areas = record({
  left: integer({ min: -300, max: 1500 }),
  top: integer({ min: -300, max: 1500 }),
  width: integer({ min: 50, max: 900 }),
  height: integer({ min: 50, max: 900 }),
}).map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));

test("a sheet lies in its area and cuts none of the marks there, however they changed since the sheet before", () => {
  assert(
    property(areas, subarray(Array.from(LAID)), subarray(Array.from(LAID)), (area, ...filters) => {
      let sheet: ReturnType<typeof sheetFor> | null = null;
      for (const laid of filters) {
        const near = laid.filter((mark) => reachesInto(mark, area));
        sheet = sheetFor(near, area, sheet);
        expect(sheet.left).toBeGreaterThanOrEqual(area.left);
        expect(sheet.top).toBeGreaterThanOrEqual(area.top);
        expect(sheet.right).toBeLessThanOrEqual(area.right);
        expect(sheet.bottom).toBeLessThanOrEqual(area.bottom);
        for (const { x, y, width, height } of near) {
          const [across, down] = [width / 2 + BLEED, height / 2 + BLEED];
          expect(sheet.left).toBeLessThanOrEqual(Math.max(area.left, x - across));
          expect(sheet.right).toBeGreaterThanOrEqual(Math.min(area.right, x + across));
          expect(sheet.top).toBeLessThanOrEqual(Math.max(area.top, y - down));
          expect(sheet.bottom).toBeGreaterThanOrEqual(Math.min(area.bottom, y + down));
        }
      }
    }),
  );
});

test("a sheet is as large as its marks ask, serves on where fewer are left, and is another where the view is", () => {
  const area = { left: 0, top: 0, right: 1900, bottom: 1900 };
  const [one, other] = [LAID[105], LAID[109]] as [LaidMark, LaidMark];
  const small = sheetFor([one], area, null);
  expect(small).toEqual({ left: 400, top: 400, right: 600, bottom: 600 });
  const large = sheetFor([one, other], area, small);
  expect(large).toEqual({ left: 400, top: 400, right: 1000, bottom: 600 });
  expect(sheetFor([one], area, large)).toBe(large);
  expect(sheetFor([one], { ...area, left: 450 }, large)).toEqual({
    left: 450,
    top: 400,
    right: 550,
    bottom: 600,
  });
  expect(sheetFor([], area, null)).toMatchObject({ left: 1900, right: 1900 });
});
