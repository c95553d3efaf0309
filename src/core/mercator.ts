import type { Position } from "./place.ts";

/** Where the square of Web Mercator (EPSG:3857) ends. */
const LIMIT = 85.0511287798066;

const TILE_PX = 256;

/** A point of the Web Mercator square: x eastwards from the antimeridian, y southwards, both 0–1. */
export type Projected = { readonly x: number; readonly y: number };

export function project([longitude, latitude]: Position): Projected {
  const turn = (longitude + 180) / 360;
  const sine = Math.sin((Math.min(LIMIT, Math.max(-LIMIT, latitude)) * Math.PI) / 180);
  return { x: turn - Math.floor(turn), y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

/** How far apart two points stand on the screen at a zoom level, the short way round the world. */
export function pixelsBetween(a: Projected, b: Projected, zoom: number): number {
  const across = Math.abs(a.x - b.x);
  return Math.hypot(Math.min(across, 1 - across), a.y - b.y) * TILE_PX * 2 ** zoom;
}
