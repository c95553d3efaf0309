import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readPlainMap, type UnitLine } from "../../src/basemap/plain-map.ts";
import { project } from "../../src/core/mercator.ts";
import type { Position } from "../../src/core/place.ts";

const FILE = new URL("../../public/basemap/plain.json", import.meta.url);
const text = readFileSync(FILE, "utf8");
const map = readPlainMap(JSON.parse(text));
if (map === null) throw new Error("public/basemap/plain.json cannot be read");

/** The even-odd rule, as the canvas fills, in the square and what runs out of it on both sides. */
function isLand(position: Position): boolean {
  const { x, y } = project(position);
  return [x - 1, x, x + 1].some(
    (copy) => (map?.land ?? []).filter((ring) => surrounds(ring, copy, y)).length % 2 === 1,
  );
}

function surrounds(ring: UnitLine, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

describe("the committed file", () => {
  test("is small enough to come with the first view", () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(250_000);
  });

  test.each([
    ["Rome", [12.51, 41.89], true],
    ["Kufra", [23.28, 24.18], true],
    ["Amman", [35.95, 31.96], true],
    ["the Chukchi coast, east of the antimeridian", [-178, 67.5], true],
    ["Vanua Levu, by the antimeridian", [179.3, -16.6], true],
    ["Antarctica", [0, -80], true],
    ["the Gulf of Sidra", [18.5, 32], false],
    ["the Caspian Sea, a hole in the land", [51, 42], false],
    ["the middle of the Pacific", [-150, 0], false],
  ] as const)("%s: land is %s", (_, position, land) => {
    expect(isLand(position)).toBe(land);
  });

  test("has no line that leaps over a quarter of the world", () => {
    const leaps = [...map.coasts, ...map.borders].flatMap((line) =>
      [...line.subarray(2).keys()].filter(
        (i) => i % 2 === 0 && Math.abs((line[i + 2] ?? 0) - (line[i] ?? 0)) > 0.25,
      ),
    );
    expect(leaps).toEqual([]);
  });
});

test("a ring round the world is closed at the pole as land, but not as a coast", () => {
  const ring = [-180, -70, 120, 2, 120, -2, 120, 0, 0, -20, -360, 0, 0, 20];
  const read = readPlainMap({ unitsPerDegree: 1, land: [ring], borders: [] });
  expect(read?.land.map((line) => line.length / 2)).toEqual([7]);
  expect(read?.coasts.map((line) => line.length / 2)).toEqual([4]);
});

test("the equator and the prime meridian cross in the middle of the unit square", () => {
  const read = readPlainMap({ unitsPerDegree: 2, land: [[0, 0, 180, 0, 0, 90]], borders: [] });
  const [ring] = read?.land ?? [];
  expect([...(ring ?? [])].map((value) => Math.round(value * 1000))).toEqual([500, 500, 750, 500, 750, 360]);
});

test.each([
  ["nothing", null],
  ["a list", []],
  ["an error page's text", "<!doctype html>"],
  ["no land", { unitsPerDegree: 500, land: [], borders: [] }],
  ["an odd number of numbers", { unitsPerDegree: 500, land: [[1, 2, 3]], borders: [] }],
  ["a number that is none", { unitsPerDegree: 500, land: [[1, null]], borders: [] }],
  ["no scale", { unitsPerDegree: 0, land: [[1, 2]], borders: [] }],
  ["borders missing", { unitsPerDegree: 500, land: [[1, 2]] }],
])("a file that holds %s is no map", (_, json) => {
  expect(readPlainMap(json)).toBeNull();
});
