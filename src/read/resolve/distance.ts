import type { Position } from "../../core/place.ts";

const RADIANS = Math.PI / 180;
/** Mean diameter of the earth. */
const DIAMETER_KM = 12_742;

/** Great-circle distance in km (haversine); turf's would drag its feature objects through every inner loop. */
export function distanceKm([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const x = Math.sin(((lat2 - lat1) * RADIANS) / 2);
  const y = Math.sin(((lon2 - lon1) * RADIANS) / 2);
  const h = x * x + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * y * y;
  return DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

const KM_PER_DEGREE = 110.5;

/**
 * The least distance in km from a position to any of the points, or `limit` if all are farther. Most points are ruled
 * out by their latitude alone.
 */
export function nearestKm(
  position: Position,
  points: readonly { readonly position: Position }[],
  limit: number,
): number {
  let nearest = limit;
  for (const { position: point } of points) {
    if (Math.abs(point[1] - position[1]) * KM_PER_DEGREE >= nearest) continue;
    nearest = Math.min(nearest, distanceKm(position, point));
  }
  return nearest;
}
