/**
 * Writes public/basemap/plain.json, the plain basemap: land and the borders between countries, Natural Earth
 * 1:50m (public domain) by way of npm's world-atlas. Run from the root: node geodata/basemap/plain.mjs
 *
 * { "unitsPerDegree": 500, "land": [ring, …], "borders": [line, …] }
 * A ring or line is [x, y, dx, dy, dx, dy, …]: longitude and latitude in whole units, each point after the
 * first as its difference from the one before. Holes are rings among the others: fill by the even-odd rule.
 * Nothing is cut at the antimeridian: longitudes run on past 180. The ring round Antarctica is closed along
 * latitude -90.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, mesh } from "topojson-client";

/** 220 m, finer than the source's own grain. */
const UNITS_PER_DEGREE = 500;

const source = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
const atlas = JSON.parse(readFileSync(source, "utf8"));

const land = feature(atlas, atlas.objects.land)
  .features.flatMap(({ geometry }) => geometry.coordinates.flat())
  .map((ring) => closedAtPole(unrolled(ring)));
const borders = mesh(atlas, atlas.objects.countries, (one, other) => one !== other).coordinates.map(unrolled);

const plain = {
  unitsPerDegree: UNITS_PER_DEGREE,
  land: land.map(encode).filter((ring) => ring.length >= 6),
  borders: borders.map(encode).filter((line) => line.length >= 4),
};
const lines = ["land", "borders"].map(
  (name) => `"${name}": [\n${plain[name].map((line) => JSON.stringify(line)).join(",\n")}\n]`,
);
writeFileSync(
  new URL("../../public/basemap/plain.json", import.meta.url),
  `{ "unitsPerDegree": ${UNITS_PER_DEGREE},\n${lines.join(",\n")} }\n`,
);

/** No step goes more than half round the world: longitudes run on instead. */
function unrolled(points) {
  let turn = 0;
  return points.map(([longitude, latitude], index) => {
    const before = points[index - 1]?.[0] ?? longitude;
    turn -= 360 * Math.round((longitude - before) / 360);
    return [longitude + turn, latitude];
  });
}

/** A ring that goes round the world ends a turn from where it began. */
function closedAtPole(ring) {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  return Math.abs(last[0] - first[0]) < 180 ? ring : [...ring, [last[0], -90], [first[0], -90], first];
}

/** Points that fall on the one before are left out. */
function encode(points) {
  const encoded = [];
  let [x, y] = [0, 0];
  for (const [longitude, latitude] of points) {
    const [nextX, nextY] = [
      Math.round(longitude * UNITS_PER_DEGREE),
      Math.round(latitude * UNITS_PER_DEGREE),
    ];
    if (encoded.length > 0 && nextX === x && nextY === y) continue;
    encoded.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return encoded;
}
