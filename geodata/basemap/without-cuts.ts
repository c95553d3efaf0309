import type { Position } from "geojson";
import { MAX_LATITUDE } from "./mercator.ts";

/** The parts of a line left when every segment along ±180° or beyond the square world is taken out. */
export function withoutCuts(points: readonly Position[]): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (before !== undefined && isCut(before, point)) {
      if (part.length > 1) parts.push(part);
      part = [];
    }
    part.push(point);
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

function isCut([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): boolean {
  const along = Math.abs(ax) > 179.999 && Math.abs(bx) > 179.999;
  const across = Math.abs(ax - bx) > 180;
  return along || across || (ay < -MAX_LATITUDE && by < -MAX_LATITUDE);
}
