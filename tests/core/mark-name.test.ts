import { expect, test } from "vitest";
import type { PlaceId } from "../../src/core/ids.ts";
import { leadOf, markName, markPlaces } from "../../src/core/mark-name.ts";
import type { Mark } from "../../src/core/question.ts";
import { placeId } from "../../src/data/brand.ts";
import { LIBYA, PALERMO, ROME } from "./libya.ts";

const at = (place: PlaceId, excerpts: number): Mark => ({
  kind: "place",
  place,
  position: [13.4, 38.1],
  excerpts,
  uncertain: false,
});
const cluster = (places: readonly PlaceId[], excerpts: number): Mark => ({
  kind: "cluster",
  lead: places[0] ?? PALERMO,
  position: [13, 40],
  foremost: places[0] ?? PALERMO,
  others: places.length - 1,
  places,
  excerpts,
  uncertain: false,
});

test.each([
  [at(PALERMO, 5), "Palermo, 5 excerpts"],
  [at(ROME, 1), "Rome, 1 excerpt"],
  [cluster([PALERMO, ROME], 7), "Palermo and 1 more, 7 excerpts"],
  [
    cluster([ROME, ...Array.from({ length: 12 }, (_, i) => placeId(`gn:${i}`))], 70),
    "Rome and 12 more, 70 excerpts",
  ],
  [at(PALERMO, 12345), "Palermo, 12,345 excerpts"],
])("a mark is called after its place and its excerpts: %#", (mark, name) => {
  expect(markName(mark, LIBYA.places)).toBe(name);
});

test("a place that the atlas does not hold is called by its id", () => {
  expect(markName(at(placeId("gn:1"), 2), LIBYA.places)).toBe("gn:1, 2 excerpts");
});

test("what leads a mark is its place or the first of its cluster", () => {
  expect([leadOf(at(ROME, 1)), leadOf(cluster([PALERMO, ROME], 2))]).toEqual([ROME, PALERMO]);
});

test("a popup over a cluster is called without the count", () => {
  expect(markPlaces(cluster([PALERMO, ROME], 7), LIBYA.places)).toBe("Palermo and 1 more");
});
