import type { Offset } from "./move-apart.ts";

/**
 * Where the line ends that leads from a place's true point to the edge of its mark, `radius` off the mark's middle; null
 * while the mark covers the point. Pixels from the point.
 */
export function hairlineEnd(offset: Offset, radius: number): Offset | null {
  const distance = Math.hypot(offset.x, offset.y);
  if (distance <= radius) return null;
  const share = 1 - radius / distance;
  return { x: offset.x * share, y: offset.y * share };
}
