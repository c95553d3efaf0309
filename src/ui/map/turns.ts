import type { Box } from "../../core/place.ts";

/** The copy of a longitude, whole turns away, that lies nearest to another. */
export function nearestCopy(longitude: number, to: number): number {
  return longitude + 360 * Math.round((to - longitude) / 360);
}

/** The box moved by whole turns, so that its middle lies in [-180, 180). */
export function normalBox({ west, south, east, north }: Box): Box {
  const turn = -360 * Math.floor(((west + east) / 2 + 180) / 360);
  return { west: west + turn, south, east: east + turn, north };
}
