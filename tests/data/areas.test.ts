import { describe, expect, test } from "vitest";
import type { PlaceId } from "../../src/core/ids.ts";
import { readAreas } from "../../src/data/areas.ts";
import { placeId } from "../../src/data/brand.ts";

const LIBYA = placeId("ne:LBY");
const ITALY = placeId("ne:ITA");
const area = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};
const file = (areas: readonly unknown[]) => ({ format: "dateline-areas/1", areas });
const read = (value: unknown, ...apart: readonly PlaceId[]) => readAreas(value, new Set(apart));

test("each place has its area", () => {
  const entries = [
    { place: "ne:ITA", area },
    { place: "ne:LBY", area },
  ];
  const areas = new Map([ITALY, LIBYA].map((id) => [id, area]));
  expect(read(file(entries), LIBYA, ITALY)).toEqual({ kind: "read", areas, troubles: [] });
});

test("areas of places that the atlas does not have are nobody's trouble", () => {
  expect(read(file([{ place: "ne:LBY", area }]))).toEqual({ kind: "read", areas: new Map(), troubles: [] });
});

describe("what does not fit is left out with a trouble, the rest is read", () => {
  test.each<readonly [string, unknown, string]>([
    [
      "another shape",
      { place: "ne:ITA", area: { type: "Point", coordinates: [0, 0] } },
      'areas[0].area.type: expected "Polygon" or "MultiPolygon", found "Point"',
    ],
    ["no place", { area }, "areas[0].place: expected text, found nothing"],
    ["null", null, "areas[0]: expected an object, found null"],
  ])("%s", (_, entry, trouble) => {
    const reading = read(file([entry, { place: "ne:LBY", area }]), ITALY, LIBYA);
    if (reading.kind === "failed") throw new Error(reading.reason);
    expect([...reading.areas.keys()]).toEqual([LIBYA]);
    expect(reading.troubles.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      trouble,
      'areas: expected the area of "ne:ITA"',
    ]);
  });
});

describe("another file is no file of areas", () => {
  test.each<readonly [string, unknown]>([
    ["null", null],
    ["a list", []],
    ["an atlas", { format: "dateline-atlas/1", articles: [] }],
    ["no list of areas", { format: "dateline-areas/1", areas: {} }],
  ])("%s", (_, value) => {
    expect(read(value, LIBYA)).toMatchObject({
      kind: "failed",
      reason: expect.stringMatching(/^is not a file of areas: ./),
    });
  });
});
