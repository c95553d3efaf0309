import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FeatureCollection } from "geojson";
import polylabel from "polylabel";
import { merge } from "topojson-client";
import type { MultiPolygon as TopoMultiPolygon } from "topojson-specification";
import { type LabelPoint, nameTags, tenth } from "./label-point.ts";
import { fromWorld, ringArea, toWorld } from "./mercator.ts";
import { byCountry, LANGUAGES, type Units } from "./units.ts";

/** Reviewed by hand: what the map prints instead of CLDR's name, where, from which zoom, and lands that stay unnamed. */
type Override = {
  readonly name?: string;
  readonly position?: [number, number];
  readonly minZoom?: number;
  readonly hidden?: boolean;
};
type Rank = { readonly minLabel: number; readonly maxLabel: number; readonly rank: number };

const require = createRequire(import.meta.url);

/** One name for each country at the heart of its largest part on the map. */
export function countryLabels({ topology, geometries }: Units): readonly LabelPoint[] {
  const overrides = readJson<Record<string, Override>>(new URL("countries.json", import.meta.url));
  const names = countryNames();
  const ranks = naturalEarthRanks();
  const labels: LabelPoint[] = [];
  for (const [country, parts] of byCountry(geometries)) {
    const override = overrides[country] ?? {};
    if (override.hidden) continue;
    const { position, area } = heartOf(
      merge(topology, parts as unknown as TopoMultiPolygon[]).coordinates as [number, number][][][],
    );
    const rank = ranks.get(country);
    const minZoom = tenth(override.minZoom ?? rank?.minLabel ?? zoomForArea(area));
    const translated = names.get(country) ?? { en: parts[0]?.properties.admin ?? country };
    labels.push({
      position: override.position ?? position,
      layer: "places",
      minZoom,
      maxZoom: 9,
      tags: {
        kind: "country",
        ...nameTags({ ...translated, ...(override.name ? { en: override.name } : {}) }),
        min_zoom: minZoom,
        rank: rank?.rank ?? 8,
      },
    });
  }
  return labels;
}

/** The pole of inaccessibility of the largest part, as the Mercator map shows it, and that part's share of the map. */
function heartOf(polygons: readonly [number, number][][][]): { position: [number, number]; area: number } {
  let largest: [number, number][][] = [];
  let area = 0;
  for (const rings of polygons) {
    const flat = rings.map((ring) => ring.map(toWorld));
    const size = ringArea(flat[0] ?? []);
    if (size > area) [largest, area] = [flat, size];
  }
  // A label is wide: squeezing the map makes the heart the place where a wide box fits best.
  const squeezed = largest.map((ring) => ring.map(([x, y]): [number, number] => [x / 2, y]));
  const [x, y] = polylabel(squeezed, Math.sqrt(area) / 100) as unknown as [number, number];
  return { position: fromWorld(x * 2, y), area };
}

/** The zoom at which a land without a rank of its own is about 60 px across. */
function zoomForArea(area: number): number {
  return Math.min(8, Math.max(3, Math.log2(60 / (256 * Math.sqrt(area)))));
}

/** Names of countries in the languages of the United Nations. Source: Unicode CLDR. */
function countryNames(): Map<string, Record<string, string>> {
  const names = new Map<string, Record<string, string>>();
  for (const language of LANGUAGES) {
    const path = require.resolve(`cldr-localenames-full/main/${language}/territories.json`);
    const { main } = readJson<{
      main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
    }>(path);
    const territories = main[language]?.localeDisplayNames.territories ?? {};
    for (const [code, name] of Object.entries(territories)) {
      if (!/^[A-Z]{2}$/.test(code)) continue;
      const short = territories[`${code}-alt-short`];
      const known = names.get(code) ?? {};
      known[language] = language === "en" && short !== undefined && short.length > 3 ? short : name;
      names.set(code, known);
    }
  }
  return names;
}

/** When Natural Earth would print a country's name. Source: its 110 m countries in npm `three-globe`. */
function naturalEarthRanks(): ReadonlyMap<string, Rank> {
  const path = new URL(
    "example/country-polygons/ne_110m_admin_0_countries.geojson",
    new URL("../", `file://${require.resolve("three-globe")}`),
  );
  type Row = { ISO_A2: string; ADM0_A3: string; MIN_LABEL: number; MAX_LABEL: number; LABELRANK: number };
  const { features } = readJson<FeatureCollection<null, Row>>(path);
  return new Map(
    features.map(({ properties: row }) => [
      ISO_MISSING[row.ADM0_A3] ?? row.ISO_A2,
      { minLabel: row.MIN_LABEL, maxLabel: row.MAX_LABEL, rank: row.LABELRANK },
    ]),
  );
}

/** States whose two letters are `-99` in that edition. */
const ISO_MISSING: Readonly<Record<string, string>> = {
  FRA: "FR",
  NOR: "NO",
  KOS: "XK",
  CYN: "CYN",
  SOL: "SOL",
};

const readJson = <T>(path: string | URL): T => JSON.parse(readFileSync(path, "utf8")) as T;
