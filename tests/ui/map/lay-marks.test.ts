import { describe, expect, test } from "vitest";
import { EVERYTHING } from "../../../src/core/filter.ts";
import { project } from "../../../src/core/mercator.ts";
import type { Position } from "../../../src/core/place.ts";
import type { Mark } from "../../../src/core/question.ts";
import { placeId } from "../../../src/data/brand.ts";
import { answererOf } from "../../../src/engine/answer.ts";
import { type LaidMark, layMarks } from "../../../src/ui/map/lay-marks.ts";
import { committedAtlas } from "../../data/committed.ts";

const ATLAS = committedAtlas();
const { marks } = await answererOf(ATLAS)({
  filter: EVERYTHING,
  viewport: null,
  zoom: 4,
  within: { kind: "anywhere" },
  page: { after: null, limit: 0 },
});

const atZoom = (zoom: number) => (position: Position) => {
  const { x, y } = project(position);
  return { x: x * 256 * 2 ** zoom, y: y * 256 * 2 ** zoom };
};
const laidAt = (zoom: number, some: readonly Mark[] = marks) => layMarks(some, ATLAS.places, atZoom(zoom));
const named = (laid: readonly LaidMark[], name: string) => laid.find(({ title }) => title === name);

/** A phone's opening view is at zoom 3, a desk's at 4. */
describe.each([2, 3, 4, 5])("at zoom %d", (zoom) => {
  const laid = laidAt(zoom);

  test("every place of the two articles is a mark of its own", () => {
    expect(laid).toHaveLength(marks.length);
    const overlapping = laid.flatMap((a, i) =>
      laid
        .slice(i + 1)
        .filter(
          (b) =>
            Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
        )
        .map((b) => [a.name, b.name]),
    );
    expect(overlapping).toEqual([]);
  });

  test("towns stand within 60 pixels of their places", () => {
    const far = laid.filter(({ shape, offset }) => shape === "disc" && Math.hypot(offset.x, offset.y) > 60);
    expect(far.map(({ name }) => name)).toEqual([]);
  });
});

test("at zoom 6 every town stands where it lies but Sabratha, which Tripoli moves or leaves alone", () => {
  const moved = laidAt(6).filter(
    ({ shape, offset }) => shape === "disc" && (offset.x !== 0 || offset.y !== 0),
  );
  expect(moved.filter(({ title }) => title !== "Sabratha")).toEqual([]);
});

test("towns are discs, areas are badges, and a single excerpt at a town needs no number", () => {
  const laid = laidAt(5);
  expect(
    ["Palermo", "Amman", "eastern Libya", "Libya's territorial waters", "Libya"].map((name) => {
      const mark = named(laid, name);
      return [name, mark?.shape, mark?.kind, mark?.label === ""];
    }),
  ).toEqual([
    ["Palermo", "disc", "settlement", false],
    ["Amman", "disc", "settlement", true],
    ["eastern Libya", "badge", "region", false],
    ["Libya's territorial waters", "badge", "water", false],
    ["Libya", "badge", "country", false],
  ]);
});

test("a cluster says how many more places it holds", () => {
  const ids = [...ATLAS.places.keys()];
  const lead = placeId("gn:2210247");
  const cluster: Mark = {
    kind: "cluster",
    lead,
    position: [13, 32],
    foremost: lead,
    others: ids.length,
    places: [lead, ...ids],
    excerpts: 70,
    uncertain: false,
  };
  const [laid] = laidAt(3, [cluster]);
  expect([laid?.shape, laid?.title, laid?.name]).toEqual([
    "cluster",
    `Tripoli and ${ids.length} more`,
    `Tripoli and ${ids.length} more, 70 excerpts`,
  ]);
});

test("a mark without a sound position is left out, and the others stay", () => {
  const lost: Mark = {
    kind: "place",
    place: placeId("gn:1"),
    position: [Number.NaN, 12],
    excerpts: 3,
    uncertain: false,
  };
  expect(laidAt(4, [lost, ...marks])).toHaveLength(marks.length);
});
