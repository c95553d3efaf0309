/**
 * Writes public/basemap/plain.json, the plain basemap: land and the borders between countries, Natural Earth
 * 1:50m (public domain) by way of npm's world-atlas. Run from the root: node geodata/basemap/plain.mjs
 *
 * { "unitsPerDegree": 500, "land": [ring, …], "borders": [line, …] }
 * A ring or line is [x, y, dx, dy, dx, dy, …]: longitude and latitude in whole units, each point after the
 * first as its difference from the one before. Holes are rings among the others: fill by the even-odd rule.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, mesh } from "topojson-client";

/** 220 m, finer than the source's own grain. */
const UNITS_PER_DEGREE = 500;

const source = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
const atlas = JSON.parse(readFileSync(source, "utf8"));

const land = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) =>
  geometry.coordinates.flat(),
);
const borders = mesh(atlas, atlas.objects.countries, (one, other) => one !== other).coordinates;

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
