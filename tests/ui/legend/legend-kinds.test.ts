import { expect, test } from "vitest";
import type { PlaceId } from "../../../src/core/ids.ts";
import { PLACE_KINDS, type Place } from "../../../src/core/place.ts";
import type { Mark } from "../../../src/core/question.ts";
import { legendKinds } from "../../../src/ui/legend/legend-kinds.ts";
import { layMarks } from "../../../src/ui/map/lay-marks.ts";

/** As the border would brand it. */
const id = (name: string) => name as PlaceId;

const places = new Map<PlaceId, Place>(
  PLACE_KINDS.map((kind, at) => [
    id(kind),
    { id: id(kind), name: kind, kind, position: [at * 20, 0], radiusKm: 1, area: null, note: null },
  ]),
);

const markOf = (kind: string, excerpts: number, uncertain = false): Mark => ({
  kind: "place",
  place: id(kind),
  position: places.get(id(kind))?.position ?? [0, 0],
  excerpts,
  uncertain,
});

const kindsOf = (...marks: readonly Mark[]) =>
  legendKinds(
    layMarks(marks, places, ([x, y]) => ({ x: x * 10, y })),
    [],
  );

test.each([
  [[], []],
  [[markOf("settlement", 1)], ["single"]],
  [[markOf("facility", 3)], ["counted"]],
  [
    [markOf("water", 2), markOf("region", 1), markOf("country", 4)],
    ["region", "country", "water"],
  ],
  [[markOf("settlement", 2, true)], ["counted", "doubtful"]],
  [
    [markOf("settlement", 9), { ...markOf("settlement", 1), place: id("beside") }],
    ["single", "counted", "moved"],
  ],
])("the legend has just the kinds of mark that are on the map", (marks, kinds) => {
  expect(kindsOf(...marks)).toEqual(kinds);
});
