import type { Position } from "geojson";

/** The latitude at which the square Web Mercator world ends. */
export const MAX_LATITUDE = 85.0511287798066;

/** Longitude and latitude in degrees to Web Mercator in units of the world's width; (0, 0) is north-west. */
export function toWorld([longitude = 0, latitude = 0]: Position): [x: number, y: number] {
  const held = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (held * Math.PI) / 360)) / (2 * Math.PI);
  return [(longitude + 180) / 360, y];
}

/** The inverse of `toWorld`. */
export function fromWorld(x: number, y: number): [longitude: number, latitude: number] {
  return [x * 360 - 180, (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90];
}

/** Area inside a closed ring, in squared units of its coordinates. */
export function ringArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    twice += ax * by - bx * ay;
  }
  return Math.abs(twice / 2);
}
