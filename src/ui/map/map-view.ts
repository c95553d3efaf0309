import type { Box, Position } from "../../core/place.ts";
import type { MapView } from "../../core/state.ts";

export const MIN_ZOOM = 2;
export const MAX_ZOOM = 10;

/** Where the square of Web Mercator ends. */
export const MAX_LATITUDE = 85.0511;

/** Four decimals of a degree are a fourteenth of a pixel at zoom 10. */
const DECIMALS = 1e4;

/**
 * A view as it is reported and kept in links: whole zoom, longitude in [-180, 180), four decimals. What was
 * reported and comes back through a link is the same value, so that an echo is known without a tolerance.
 */
export function normalView({ zoom, position: [longitude, latitude] }: MapView): MapView {
  return {
    zoom: Math.round(clamp(zoom, MIN_ZOOM, MAX_ZOOM)),
    position: [wrapped(rounded(wrapped(longitude))), rounded(clamp(latitude, -MAX_LATITUDE, MAX_LATITUDE))],
  };
}

/** The view made normal, or null when a number in it is not one: nothing else may reach Leaflet. */
export function soundView(view: MapView): MapView | null {
  return Number.isFinite(view.zoom) && soundPosition(view.position) ? normalView(view) : null;
}

export function soundPosition([longitude, latitude]: Position): boolean {
  return Number.isFinite(longitude) && Number.isFinite(latitude) && Math.abs(latitude) <= 90;
}

export function sameView(a: MapView, b: MapView): boolean {
  return a.zoom === b.zoom && a.position[0] === b.position[0] && a.position[1] === b.position[1];
}

/** The copy of a longitude, whole turns away, that lies nearest to another. */
export function nearestCopy(longitude: number, to: number): number {
  return longitude + 360 * Math.round((to - longitude) / 360);
}

/** The box moved by whole turns, so that its middle lies in [-180, 180). */
export function normalBox({ west, south, east, north }: Box): Box {
  const middle = (west + east) / 2;
  const turn = wrapped(middle) - middle;
  return { west: west + turn, south, east: east + turn, north };
}

const rounded = (degrees: number) => Math.round(degrees * DECIMALS) / DECIMALS;
const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
const wrapped = (longitude: number) => longitude - 360 * Math.floor((longitude + 180) / 360);
