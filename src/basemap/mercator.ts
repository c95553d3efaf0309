import type { Position } from "../core/place.ts";

/** Side of the whole world in px at zoom 0. */
const WORLD = 256;

export const worldSize = (zoom: number): number => WORLD * 2 ** zoom;

/** Web Mercator, units of the world's width from the north-west. Longitude first, degrees. */
export function toWorld([longitude, latitude]: Position): { readonly x: number; readonly y: number } {
  return { x: (longitude + 180) / 360, y: latitudeToWorld(latitude) };
}

export function latitudeToWorld(latitude: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
}
