import { boundsOf } from "../../core/bounds.ts";
import type { Box, Position } from "../../core/place.ts";
import { soundPosition } from "./sound-view.ts";

/**
 * The smallest box round those of the positions that are sound; null when none is. Where it crosses the
 * antimeridian `east` runs past 180, which is what Leaflet understands.
 */
export function boxOf(positions: readonly Position[]): Box | null {
  const box = boundsOf(positions.filter(soundPosition).map((position) => ({ position, area: null })));
  return box === null || box.west <= box.east ? box : { ...box, east: box.east + 360 };
}
