import { latitudeToWorld } from "./mercator.ts";

/** Where meridians and parallels cross a stretch of the map; positions in units of the world's width. */
export type Graticule = { readonly meridians: readonly number[]; readonly parallels: readonly number[] };

const NONE: Graticule = { meridians: [], parallels: [] };

/** The last zoom that has one: beyond it the lines are too far apart to say anything. */
const LAST_ZOOM = 7;

export function graticule(zoom: number): Graticule {
  if (zoom > LAST_ZOOM) return NONE;
  const step = zoom <= 3 ? 20 : zoom <= 5 ? 10 : 5;
  const lines = (from: number, to: number) =>
    Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);
  return {
    // 180° is the same line as -180°.
    meridians: lines(-180, 180 - step).map((longitude) => (longitude + 180) / 360),
    parallels: lines(-80, 80).map(latitudeToWorld),
  };
}
