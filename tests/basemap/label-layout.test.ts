import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, boxRound, distance, isCut, overlap } from "../../src/basemap/box.ts";
import { dotBox, type Label, layOut, type Placed, textBox } from "../../src/basemap/label-layout.ts";

const FRAME: Box = { left: 200, top: 150, right: 1000, bottom: 750 };

type Unmarked = Partial<Extract<Label, { readonly place: "over" | "at" | "beside" }>>;

const label = (over: Unmarked = {}): Label => ({
  id: "a",
  priority: 1,
  x: 500,
  y: 400,
  width: 60,
  height: 14,
  place: "beside",
  gap: 5,
  dot: 2,
  kept: false,
  ...over,
});

const anyLabel = fc
  .record({
    priority: fc.integer({ min: 0, max: 20 }),
    x: fc.integer({ min: 0, max: 1200 }),
    y: fc.integer({ min: 0, max: 900 }),
    width: fc.integer({ min: 10, max: 150 }),
    height: fc.integer({ min: 10, max: 40 }),
    place: fc.constantFrom("over", "at", "beside"),
    kept: fc.boolean(),
  })
  .map((fields) => label({ ...fields, dot: fields.place === "beside" ? 2 : 0 }));
const labels = fc
  .array(anyLabel, { maxLength: 120 })
  .map((all) => all.map((one, i) => ({ ...one, id: String(i).padStart(4, "0") })));
const anyMark = fc
  .record({
    x: fc.integer({ min: 0, max: 1200 }),
    y: fc.integer({ min: 0, max: 900 }),
    halfWidth: fc.integer({ min: 6, max: 30 }),
    halfHeight: fc.integer({ min: 6, max: 30 }),
  })
  .map(({ x, y, halfWidth, halfHeight }) => boxRound(x, y, 2 * halfWidth, 2 * halfHeight));
const marks = fc.array(anyMark, { maxLength: 20 });

const nameOf = (mark: Box, over: Partial<Label> = {}): Label => ({
  ...label({ id: `mark ${mark.left} ${mark.top}`, priority: 100, gap: 5, dot: 0 }),
  x: (mark.left + mark.right) / 2,
  y: (mark.top + mark.bottom) / 2,
  ...over,
  place: "round",
  mark,
});

const boxesOf = ({ label: placed, x, y }: Placed): readonly Box[] => [
  textBox(placed, x, y),
  ...(placed.dot > 0 ? [dotBox(placed)] : []),
];

/** Every other mark has a name. */
const withNames = (wanted: readonly Label[], taken: readonly Box[]): readonly Label[] => [
  ...wanted,
  ...taken.filter((_, i) => i % 2 === 0).map((mark) => nameOf(mark)),
];

test("no two labels overlap, and none stands on an obstacle", () => {
  fc.assert(
    fc.property(labels, marks, (wanted, taken) => {
      const placed = layOut(withNames(wanted, taken), taken, FRAME);
      const boxes = placed.flatMap((one) => boxesOf(one).map((box) => ({ box, of: one.label.id })));
      for (const [i, a] of boxes.entries()) {
        expect(taken.some((obstacle) => overlap(obstacle, a.box))).toBe(false);
        for (const b of boxes.slice(i + 1)) if (a.of !== b.of) expect(overlap(a.box, b.box)).toBe(false);
      }
    }),
  );
});

test("no label is cut at the edge of the view", () => {
  fc.assert(
    fc.property(labels, marks, (wanted, taken) => {
      for (const one of layOut(withNames(wanted, taken), taken, FRAME)) {
        for (const box of boxesOf(one)) expect(isCut(box, FRAME)).toBe(false);
      }
    }),
  );
});

test("panning by whole pixels moves every label by as much and changes none", () => {
  const shift = fc.integer({ min: -3000, max: 3000 });
  fc.assert(
    fc.property(labels, marks, shift, shift, (wanted, taken, dx, dy) => {
      const moved = (box: Box): Box => ({
        left: box.left + dx,
        top: box.top + dy,
        right: box.right + dx,
        bottom: box.bottom + dy,
      });
      const before = layOut(withNames(wanted, taken), taken, FRAME);
      const after = layOut(
        withNames(wanted, taken).map((one) => ({
          ...one,
          x: one.x + dx,
          y: one.y + dy,
          ...(one.place === "round" ? { mark: moved(one.mark) } : {}),
        })),
        taken.map(moved),
        moved(FRAME),
      );
      const where = (all: readonly Placed[], x: number, y: number) =>
        all.map((one) => [one.label.id, Math.round((one.x - x) * 1e6), Math.round((one.y - y) * 1e6)]);
      expect(where(after, dx, dy)).toEqual(where(before, 0, 0));
    }),
  );
});

test("the order in which tiles came changes nothing", () => {
  fc.assert(
    fc.property(labels, marks, (wanted, taken) => {
      expect(layOut([...withNames(wanted, taken)].reverse(), [...taken].reverse(), FRAME)).toEqual(
        layOut(withNames(wanted, taken), taken, FRAME),
      );
    }),
  );
});

test("the most important label never gives way", () => {
  fc.assert(
    fc.property(labels, (others) => {
      const first = label({ id: "first", priority: 100 });
      expect(layOut([...others, first], [], FRAME).map((one) => one.label)).toContain(first);
    }),
  );
});

test("a town whose right side is taken is named on its left", () => {
  const wall: Box = { left: 504, top: 380, right: 600, bottom: 420 };
  const [placed] = layOut([label()], [wall], FRAME);
  expect(placed?.x).toBeLessThan(500 - 30);
});

test("a country moves off its capital's dot rather than hide it", () => {
  const country = label({ id: "country", place: "over", dot: 0, priority: 9, width: 80 });
  const capital = label({ id: "capital", kept: true });
  const placed = layOut([country, capital], [], FRAME).map((one) => one.label.id);
  expect(placed).toEqual(["country", "capital"]);
});

test("a country's name moves off a mark, whose name it would be taken for", () => {
  const country = label({ place: "over", dot: 0 });
  const mark = boxRound(547, 400, 22, 22);
  const [placed] = layOut([country], [mark], FRAME);
  expect(placed).toBeDefined();
  expect(distance(boxRound(placed?.x ?? 0, placed?.y ?? 0, 60, 14), mark)).toBeGreaterThan(8);
});
