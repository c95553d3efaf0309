type Point = { readonly x: number; readonly y: number };

/** Screen directions: y grows downwards. */
export const DIRECTIONS = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
} as const satisfies Readonly<Record<string, Point>>;

/**
 * The index of the point that an arrow key leads to from another: the nearest in that quarter of the plane,
 * across and along counting alike; null when there is none. Each quarter owns one of its two diagonals, so any
 * other point lies in exactly one. Turned by 45° this is the nearest by the larger coordinate in a quadrant,
 * and in a quadrant no step towards a point leads further from it: all can be reached from each.
 */
export function neighbour(points: readonly Point[], from: number, direction: Point): number | null {
  const origin = points[from];
  if (origin === undefined) return null;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, point] of points.entries()) {
    const [dx, dy] = [point.x - origin.x, point.y - origin.y];
    const along = dx * direction.x + dy * direction.y;
    const across = dx * direction.y - dy * direction.x;
    if (index === from || along <= 0 || across > along || -across >= along) continue;
    const cost = along + Math.abs(across);
    if (cost < least) [best, least] = [index, cost];
  }
  return best;
}
