import { expect, test } from "vitest";
import type { Mark } from "../../../src/core/question.ts";
import { placeId } from "../../../src/data/brand.ts";
import { type LaidMark, layMarks } from "../../../src/ui/map/lay-marks.ts";
import { marksInReach } from "../../../src/ui/map/mark-reach.ts";
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
