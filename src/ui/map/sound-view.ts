import { roundView } from "../../core/map-view.ts";
import type { Position } from "../../core/place.ts";
import type { MapView } from "../../core/state.ts";

export const MIN_ZOOM = 2;
export const MAX_ZOOM = 10;

/** Where the square of Web Mercator ends, as Leaflet has it. */
export const MAX_LATITUDE = 85.0511287798;

/**
 * A view that Leaflet can be given, as it will report it: rounded as in links, at a whole zoom that the map
 * has. Null when a number in it is not one.
 */
export function soundView({ zoom, position }: MapView): MapView | null {
  if (!Number.isFinite(zoom) || !soundPosition(position)) return null;
  return roundView({ zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, Math.round(zoom))), position });
}

/** Longitudes may run a turn past ±180; NaN compares with nothing. */
export function soundPosition([longitude, latitude]: Position): boolean {
  return Math.abs(longitude) <= 540 && Math.abs(latitude) <= 90;
}

export function sameView(a: MapView, b: MapView): boolean {
  return a.zoom === b.zoom && a.position[0] === b.position[0] && a.position[1] === b.position[1];
}
