import { readFileSync } from "node:fs";
import {
  booleanPointInPolygon,
  difference,
  distance,
  feature,
  featureCollection,
  kinks,
  area as squareMetres,
} from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import type { PlaceId } from "../../src/core/ids.ts";
import type { Place } from "../../src/core/place.ts";
import { COMMITTED_AREAS, COMMITTED_TEXT, committedAtlas } from "../data/committed.ts";

const atlas = committedAtlas();
const TRIPOLI = [13.1873, 32.8874];
const BENGHAZI = [20.0686, 32.1167];
const KUFRA = [23.2906, 24.2];
const SABHA = [14.4283, 27.0377];
const DERNA = [22.6367, 32.767];

function place(id: string): Place {
  const found = atlas.places.get(id as PlaceId);
  if (found === undefined) throw new Error(`no place ${id}`);
  return found;
}

function areaOf(id: string): Polygon | MultiPolygon {
  const { area } = place(id);
  if (area === null) throw new Error(`${id} has no area`);
  return area;
}

const squareKm = (area: Polygon | MultiPolygon) => squareMetres(area) / 1e6;
const holds = (id: string, point: readonly number[]) => booleanPointInPolygon([...point], areaOf(id));

/** What the first has and the others have not, in square kilometres. */
function rest(area: Polygon | MultiPolygon, others: readonly (Polygon | MultiPolygon)[]): number {
  const left = difference(featureCollection([area, ...others].map((one) => feature(one))));
  return left === null ? 0 : squareMetres(left) / 1e6;
}

const UNITS: ReadonlyMap<string, Polygon | MultiPolygon> = new Map(
  JSON.parse(readFileSync(new URL("../../geodata/places/units.json", import.meta.url), "utf8")).features.map(
    ({ id, geometry }: { id: string; geometry: Polygon }) => [id, geometry],
  ),
);
const unit = (id: string) => UNITS.get(id) ?? areaOf(id);

describe("eastern Libya", () => {
  const SEVEN = ["LY-AJ", "LY-BA", "LY-BU", "LY-JA", "LY-KF", "LY-MJ", "LY-QB"].map(unit);

  test("holds Benghazi, Derna and Kufra, and neither Tripoli nor Sabha", () => {
    expect([BENGHAZI, DERNA, KUFRA, TRIPOLI, SABHA].map((town) => holds("eastern-libya", town))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test("is the union of the seven eastern districts", () => {
    expect(rest(areaOf("eastern-libya"), SEVEN)).toBeLessThan(1);
    for (const district of SEVEN) expect(rest(district, [areaOf("eastern-libya")])).toBeLessThan(1);
  });

  test("is 755,000 square kilometres large", () => {
    expect(squareKm(areaOf("eastern-libya"))).toBeCloseTo(755_000, -3);
  });
});

test("east, west and south share Libya among them", () => {
  const parts = ["eastern-libya", "western-libya", "southern-libya"].map(areaOf);
  expect(rest(areaOf("ne:LBY"), parts)).toBeLessThan(1);
  const sum = parts.map(squareKm).reduce((a, b) => a + b);
  expect(Math.abs(sum - squareKm(areaOf("ne:LBY")))).toBeLessThan(2);
});

test("western Libya holds Tripoli and Sabratha, southern Libya Sabha", () => {
  expect(holds("western-libya", TRIPOLI)).toBe(true);
  expect(holds("western-libya", place("gn:2212771").position)).toBe(true);
  expect(holds("southern-libya", SABHA)).toBe(true);
});

describe("Libya's territorial waters", () => {
  const waters = areaOf("libya-territorial-waters");

  test("lie off the coast, on no land", () => {
    const land = ["ne:LBY", "ne:EGY"].map(areaOf);
    expect(squareKm(waters) - rest(waters, [...land, unit("TN")])).toBeLessThan(squareKm(waters) * 0.01);
  });

  test("reach no further than twelve nautical miles from a coast", () => {
    const coast = [
      areaOf("ne:LBY").coordinates.flat(areaOf("ne:LBY").type === "Polygon" ? 1 : 2),
    ].flat() as number[][];
    const vertices = waters.coordinates.flat(waters.type === "Polygon" ? 1 : 2) as number[][];
    const nearest = (point: number[]) => Math.min(...coast.map((one) => distance(point, one)));
    // Coast vertices lie up to some kilometres apart.
    expect(Math.max(...vertices.map(nearest))).toBeLessThan(12 * 1.852 + 6);
  });

  test("hold the roads of Tripoli, and neither Djerba's nor Sallum's", () => {
    expect(
      [
        [13.19, 33.0],
        [11.0, 33.85],
        [25.6, 31.7],
      ].map((at) => holds("libya-territorial-waters", at)),
    ).toEqual([true, false, false]);
  });

  test("are called approximate", () => {
    expect(place("libya-territorial-waters").note).toMatch(/^Approximate/);
  });
});

test("neighbours share their border exactly, so that no gap shows at any zoom", () => {
  const points = (area: Polygon | MultiPolygon) =>
    new Set((area.coordinates.flat(area.type === "Polygon" ? 1 : 2) as number[][]).map(String));
  const [east, south] = [points(areaOf("eastern-libya")), points(areaOf("southern-libya"))];
  const [italy, france] = [points(areaOf("ne:ITA")), points(areaOf("ne:FRA"))];
  expect([...east].filter((one) => south.has(one)).length).toBeGreaterThan(10);
  expect([...italy].filter((one) => france.has(one)).length).toBeGreaterThan(20);
});

describe("every area", () => {
  const areas = [...atlas.places.values()].filter(({ area }) => area !== null);

  test.each(areas.map(({ id, name }) => [name, id]))("%s has its label point inside", (_, id) => {
    expect(holds(id, place(id).position)).toBe(true);
  });

  test.each(areas.map(({ id, name }) => [name, id]))(
    "%s is drawn by rings that never cross themselves",
    (_, id) => {
      expect(kinks(areaOf(id)).features.length).toBe(0);
    },
  );

  test.each(areas.map(({ id, name }) => [name, id]))("%s has the radius of a circle as large", (_, id) => {
    expect(place(id).radiusKm).toBeCloseTo(Math.sqrt(squareKm(areaOf(id)) / Math.PI), 0);
  });

  test.each(areas.map(({ id, name }) => [name, id]))("%s is wound as RFC 7946 has it", (_, id) => {
    const area = areaOf(id);
    const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
    for (const [outer = []] of polygons) expect(shoelace(outer)).toBeGreaterThan(0);
  });
});

/** Positive when the ring goes anticlockwise. */
function shoelace(ring: readonly number[][]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i] ?? [];
    return sum + px * y - x * py;
  }, 0);
}

test("label points of Libya, its parts and its waters stand well apart", () => {
  const points = [
    "ne:LBY",
    "eastern-libya",
    "western-libya",
    "southern-libya",
    "libya-territorial-waters",
    "gn:2210247",
  ].map((id) => place(id).position);
  for (const [i, a] of points.entries())
    for (const b of points.slice(i + 1)) expect(distance([...a], [...b])).toBeGreaterThan(250);
});

test("the units are those that the recipes use, in order", () => {
  const recipes = ["countries", "libya", "wider"].map((name) =>
    readFileSync(new URL(`../../geodata/places/${name}.yaml`, import.meta.url), "utf8"),
  );
  const used = new Set(
    recipes.flatMap((text) => text.match(/\b(?:[A-Z]{2}(?:-[A-Z]{2})?|m49-\d{3})\b/g) ?? []),
  );
  const units = [...UNITS.keys()];
  expect(units.filter((id) => !used.has(id))).toEqual([]);
  expect(units).toEqual(units.toSorted());
});

test("Crimea is Ukraine's, as ISO 3166 has it", () => {
  expect(holds("ne:RUS", [34.1, 45.1])).toBe(false);
});

test("the file stays small enough to be the first thing that loads, the areas to be the last", () => {
  expect(COMMITTED_TEXT.length).toBeLessThan(60_000);
  expect(COMMITTED_AREAS.length).toBeLessThan(200_000);
});
