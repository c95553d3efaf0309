import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, boxRound, distance } from "../../src/basemap/box.ts";
import { BoxIndex } from "../../src/basemap/box-index.ts";
import { type Label, layOut } from "../../src/basemap/label-layout.ts";
import { readingOf } from "../../src/basemap/round-mark.ts";

const FRAME: Box = { left: 200, top: 150, right: 1000, bottom: 750 };

const SIZE = { width: 60, height: 14 };
const PLAIN = { ...SIZE, gap: 5, dot: 0, kept: false, place: "over" } as const;

const nameOf = (mark: Box): Label => ({
  ...PLAIN,
  id: `mark ${mark.left} ${mark.top}`,
  priority: 1,
  x: (mark.left + mark.right) / 2,
  y: (mark.top + mark.bottom) / 2,
  place: "round",
  mark,
});

/** Many marks close together, some one on another. */
const crowds = fc.array(
  fc
    .record({
      x: fc.integer({ min: 400, max: 800 }),
      y: fc.integer({ min: 300, max: 600 }),
      halfWidth: fc.integer({ min: 4, max: 16 }),
      halfHeight: fc.integer({ min: 4, max: 12 }),
    })
    .map(({ x, y, halfWidth, halfHeight }) => boxRound(x, y, 2 * halfWidth, 2 * halfHeight)),
  { minLength: 2, maxLength: 40 },
);

test("a mark's name is nearer to its mark than to any other", () => {
  fc.assert(
    fc.property(crowds, (crowd) => {
      const names = crowd.map((mark) => nameOf(mark));
      for (const { label: name, x, y } of layOut(names, crowd, FRAME)) {
        if (name.place !== "round") continue;
        const text = boxRound(x, y, name.width, name.height);
        const others = crowd.filter((other) => JSON.stringify(other) !== JSON.stringify(name.mark));
        for (const other of others) expect(distance(text, other)).toBeGreaterThan(distance(text, name.mark));
      }
    }),
  );
});

const MARK = boxRound(500, 400, 22, 22);

test("a name across another mark from its own is misleading", () => {
  const marks = new BoxIndex();
  const between = boxRound(530, 400, 10, 10);
  for (const mark of [MARK, between]) marks.add(mark);
  expect(readingOf(boxRound(585, 400, 60, 14), MARK, marks)).toBe("misleading");
  expect(readingOf(boxRound(430, 400, 60, 14), MARK, marks)).toBe("plain");
});

test("a mark's name keeps clear of its neighbour's side, though there is room", () => {
  const neighbour = boxRound(596, 400, 22, 22);
  const [placed] = layOut([nameOf(MARK)], [MARK, neighbour], FRAME);
  expect(placed).toMatchObject({ x: 500 - 11 - 5 - 30, y: 400 });
});

test("a mark's name moves a little up where its sides, and the room above and below, are taken", () => {
  const others = [boxRound(440, 400, 22, 22), boxRound(560, 420, 22, 22), boxRound(500, 435, 40, 22)];
  const above = boxRound(480, 365, 30, 30);
  const [placed] = layOut([nameOf(MARK)], [MARK, above, ...others], FRAME);
  expect(placed?.x).toBeGreaterThan(500);
  expect(placed?.y).toBeLessThan(400);
});

test("a mark has no name rather than one that would be read as its neighbour's", () => {
  const round = [-36, 0, 36].flatMap((dx) => [-36, 0, 36].map((dy) => boxRound(500 + dx, 400 + dy, 22, 22)));
  expect(layOut([nameOf(MARK)], round, FRAME)).toEqual([]);
});

test("a mark's name stands farther out when the near places are taken", () => {
  const labels = [
    [560, 400],
    [440, 400],
    [500, 375],
    [500, 425],
  ] as const;
  const others = labels.map(([x, y], i) => ({
    ...PLAIN,
    id: String(i),
    priority: 1000,
    x,
    y,
    width: 130,
    height: 20,
  }));
  const placed = layOut([nameOf(MARK), ...others], [MARK], FRAME);
  expect(placed).toHaveLength(5);
});
