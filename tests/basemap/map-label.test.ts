import { expect, test } from "vitest";
import { layOut } from "../../src/basemap/label-layout.ts";
import { labelsOf } from "../../src/basemap/map-label.ts";
import type { Mark } from "../../src/basemap/mark.ts";
import { toWorld, worldSize } from "../../src/basemap/mercator.ts";
import type { Name } from "../../src/basemap/name.ts";

const town = (text: string, longitude: number, latitude: number, minZoom: number): Name => ({
  kind: "locality",
  text,
  ...toWorld([longitude, latitude]),
  minZoom,
  maxZoom: Number.POSITIVE_INFINITY,
  capital: false,
  population: 1e5,
  rank: 8,
});
const NAMES = [
  { ...town("Tripoli", 13.187, 32.887, 4), capital: true },
  town("Sabratha", 12.488, 32.793, 8),
  town("Misrata", 15.09, 32.37, 6),
];
const ZOOM = 6;
const project = (x: number, y: number) => ({ x: x * worldSize(ZOOM) - 8600, y: y * worldSize(ZOOM) - 6400 });
const widthOf = (text: string) => text.length * 7;
const mark = (name: string | null, longitude: number, latitude: number): Mark => ({
  position: [longitude, latitude],
  halfWidth: 12,
  halfHeight: 12,
  name,
  kind: "locality",
});
const texts = (marks: readonly Mark[]) =>
  labelsOf(NAMES, marks, ZOOM, project, widthOf).labels.map(({ look }) => look.text);

test("a name waits for its zoom", () => {
  expect(texts([])).toEqual(["Tripoli", "Misrata"]);
});

test("a marked place has its name before its zoom has come, once, and without a dot of its own", () => {
  const { labels } = labelsOf(NAMES, [mark("Sabratha", 12.49, 32.79)], ZOOM, project, widthOf);
  const [sabratha, ...others] = labels.filter(({ look }) => look.text === "Sabratha");
  expect(others).toEqual([]);
  expect(sabratha?.dot).toBe(0);
});

test("a marked place that the map names already is named once", () => {
  expect(texts([mark("Tripoli", 13.187, 32.887)]).filter((text) => text === "Tripoli")).toHaveLength(1);
});

test("a marked place that the map does not know is named all the same", () => {
  expect(texts([mark("Mellitah", 12.24, 32.85)])).toContain("Mellitah");
});

test("a mark of the same name elsewhere does not take a town's name away", () => {
  expect(texts([mark("Tripoli", 35.84, 34.44)]).filter((text) => text === "Tripoli")).toHaveLength(2);
});

test("no name lies under a mark", () => {
  const marks = [mark("Tripoli", 13.187, 32.887), mark(null, 15.09, 32.37)];
  const { labels, obstacles } = labelsOf(NAMES, marks, ZOOM, project, widthOf);
  const placed = layOut(labels, obstacles, { left: 0, top: 0, right: 1200, bottom: 800 });
  expect(placed.map(({ label }) => label.look.text)).toEqual(["Tripoli"]);
});
