import type { Feature, MultiLineString, MultiPolygon, Position } from "geojson";
import { mesh } from "topojson-client";
import { type Disputes, isDisputed } from "./disputes.ts";
import type { Unit } from "./unit.ts";
import type { UnitGeometry, Units } from "./units.ts";
import { withoutCuts } from "./without-cuts.ts";

/**
 * Provinces appear in steps, so that a tile holds few line features: up to and including `upTo`, from `zoom`. Beyond
 * the last step are municipalities (Slovenia's, Latvia's), too fine for this map.
 */
const PROVINCE_STEPS = [
  { upTo: 3.5, zoom: 3 },
  { upTo: 5.5, zoom: 5 },
  { upTo: 7.2, zoom: 6 },
  { upTo: 8.2, zoom: 8 },
  { upTo: 9.5, zoom: 9 },
] as const;

/**
 * Where land meets sea, without the cut that Natural Earth makes at ±180° and the one at the pole. Runs along the rings
 * of the land in the direction that tiles keep them in: equal bytes twice in a tile cost next to nothing when gzipped.
 */
export function coastLines(land: MultiPolygon): Feature<MultiLineString> {
  const parts = land.coordinates.flat().flatMap((ring) => withoutCuts([...ring].reverse()));
  return line(parts, { kind: "coast", min_zoom: 0 });
}

/** Country and province lines; `disputed` ones are drawn dashed. */
export function borderLines(units: Units, disputes: Disputes): readonly Feature<MultiLineString>[] {
  const between = (wanted: (a: Unit, b: Unit) => boolean) =>
    meshOf(units, (a, b) => a !== b && wanted(a.properties, b.properties)).coordinates;
  const countries = { kind: "country", kind_detail: 2, min_zoom: 0 };
  const provinces = PROVINCE_STEPS.map(({ upTo, zoom }, step) => {
    const above = PROVINCE_STEPS[step - 1]?.upTo ?? Number.NEGATIVE_INFINITY;
    const wanted = (a: Unit, b: Unit) => {
      const coarse = Math.max(a.minZoom, b.minZoom);
      return a.country === b.country && !isDisputed(disputes, a, b) && coarse > above && coarse <= upTo;
    };
    return line(between(wanted), { kind: "region", kind_detail: 4, min_zoom: zoom });
  });
  return [
    line(
      between((a, b) => a.country !== b.country && !isDisputed(disputes, a, b)),
      countries,
    ),
    line(
      between((a, b) => isDisputed(disputes, a, b)),
      { ...countries, disputed: true },
    ),
    ...provinces,
  ].filter(({ geometry }) => geometry.coordinates.length > 0);
}

function meshOf({ topology, collection }: Units, wanted: (a: UnitGeometry, b: UnitGeometry) => boolean) {
  return mesh(topology, collection, (a, b) => wanted(a as UnitGeometry, b as UnitGeometry));
}

const line = (coordinates: Position[][], properties: Record<string, unknown>): Feature<MultiLineString> => ({
  type: "Feature",
  geometry: { type: "MultiLineString", coordinates },
  properties,
});
