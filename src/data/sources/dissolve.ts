import { feature, featureCollection, union } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";

export type Area = Polygon | MultiPolygon;

/** One area of several that touch or overlap; null of none. */
export function dissolve(areas: readonly Area[]): Area | null {
  const [only, other] = areas;
  if (only === undefined || other === undefined) return only ?? null;
  return union(featureCollection(areas.map((area) => feature(area))))?.geometry ?? null;
}
