import fc from "fast-check";
import { expect, test } from "vitest";
import { type Named, nameRect, nameSides } from "../../../src/ui/map/name-sides.ts";

const mark = fc.record<Named>({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 300 }),
  width: fc.integer({ min: 13, max: 60 }),
  height: fc.integer({ min: 13, max: 60 }),
  nameWidth: fc.integer({ min: 20, max: 140 }),
});
const TOWN: Named = { x: 0, y: 0, width: 20, height: 20, nameWidth: 50 };

test("a name stands to the right where there is room", () => {
  expect(nameSides([TOWN])).toEqual(["right"]);
});

test("the earlier mark chooses first, the later goes where room is left", () => {
  expect(nameSides([TOWN, { ...TOWN, x: 40 }])).toEqual(["left", "right"]);
});

test("a mark that is shut in has no name", () => {
  const round = [
    { ...TOWN, x: 22 },
    { ...TOWN, x: -22 },
    { ...TOWN, y: 22 },
    { ...TOWN, y: -22 },
  ];
  expect(nameSides([TOWN, ...round])[0]).toBeNull();
});

test("no name covers a mark or another name", () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 40 }), (marks) => {
      const names = nameSides(marks).flatMap((side, index) => {
        const one = marks[index];
        return side === null || one === undefined ? [] : [nameRect(one, side)];
      });
      const covers = (a: (typeof names)[number], b: (typeof names)[number]) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      const shapes = marks.map(({ x, y, width, height }) => ({
        left: x - width / 2,
        right: x + width / 2,
        top: y - height / 2,
        bottom: y + height / 2,
      }));
      expect(names.filter((name) => shapes.some((shape) => covers(name, shape)))).toEqual([]);
      expect(names.filter((name, i) => names.slice(i + 1).some((other) => covers(name, other)))).toEqual([]);
    }),
  );
});
