import { contains, distanceKm } from "./area.ts";
import type { Draft } from "./draft.ts";
import type { Unit } from "./natural-earth.ts";

/** Kilometres beyond its own radius that a point may stand off its country: bays and bars that the map omits. */
const MARGIN_KM = 30;
/** Natural Earth leaves out far islets, Kastellorizo and Matsu among them. */
const ISLAND_MARGIN_KM = 170;
/** The Factbook gives archipelagos in whole degrees. */
const COUNTRY_MARGIN_KM = 250;

/** What is wrong with a place of our own tables whose point is neither in nor by the country it is said to lie in. */
export function strays(
  { id, feature, position, radiusKm, countryCode }: Draft,
  unitsOf: ReadonlyMap<string, readonly Unit[]>,
): readonly string[] {
  const units = unitsOf.get(countryCode) ?? [];
  if (countryCode === "" || units.length === 0) return [];
  const margin =
    feature === "country" || feature === "territory"
      ? COUNTRY_MARGIN_KM
      : feature === "island"
        ? ISLAND_MARGIN_KM
        : MARGIN_KM;
  const away = distanceTo(units, position);
  const allowed = (radiusKm ?? 0) + margin;
  return away <= allowed ? [] : [`${id} is ${Math.round(away)} km from ${countryCode}, ${allowed} allowed`];
}

/** Kilometres to the nearest corner of a coast or border; 0 inside. */
function distanceTo(units: readonly Unit[], position: readonly [number, number]): number {
  if (units.some(({ polygons }) => contains(polygons, ...position))) return 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of units.flatMap(({ polygons }) => polygons.flat())) {
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const corner = [ring[at] ?? 0, ring[at + 1] ?? 0] as const;
      if (Math.abs(corner[1] - position[1]) < 10) nearest = Math.min(nearest, distanceKm(corner, position));
    }
  }
  return nearest;
}
