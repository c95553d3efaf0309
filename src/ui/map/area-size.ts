import { area as squareMetres } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";
import { soundPosition } from "./sound-view.ts";

const SIZES = new WeakMap<Polygon | MultiPolygon, number | null>();

/** Square metres of an area; null when a coordinate in it is unsound, and it must not be drawn. */
export function areaSize(area: Polygon | MultiPolygon): number | null {
  const known = SIZES.get(area);
  if (known !== undefined) return known;
  const size = isSound(area) ? squareMetres(area) : null;
  SIZES.set(area, size);
  return size;
}

function isSound(area: Polygon | MultiPolygon): boolean {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return polygons
    .flat(2)
    .every(([longitude = Number.NaN, latitude = Number.NaN]) => soundPosition([longitude, latitude]));
}
