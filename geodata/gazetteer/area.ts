import type { Ring } from "./natural-earth.ts";

const EARTH_RADIUS_KM = 6371.0088;
const RADIAN = Math.PI / 180;

type Vector = readonly [number, number, number];

/** Square kilometres, and the area's centre of gravity as a vector of that length, so that areas add up. */
export type Weight = { readonly km2: number; readonly vector: Vector };

/**
 * Weight of a polygon. Lambert's cylindrical projection (longitude, sine of latitude) keeps areas, so the plane's
 * formulas give the true area and, for areas that are not enormous, a true enough centre.
 */
export function weigh(rings: readonly Ring[]): Weight {
  let [area, x, y] = [0, 0, 0];
  for (const ring of rings) {
    for (let at = 0; at + 3 < ring.length; at += 2) {
      const [x0, y0] = [(ring[at] ?? 0) * RADIAN, Math.sin((ring[at + 1] ?? 0) * RADIAN)];
      const [x1, y1] = [(ring[at + 2] ?? 0) * RADIAN, Math.sin((ring[at + 3] ?? 0) * RADIAN)];
      const cross = x0 * y1 - x1 * y0;
      area += cross / 2;
      x += ((x0 + x1) * cross) / 6;
      y += ((y0 + y1) * cross) / 6;
    }
  }
  if (area === 0) return { km2: 0, vector: [0, 0, 0] };
  const km2 = Math.abs(area) * EARTH_RADIUS_KM ** 2;
  const [longitude, sine] = [x / area, Math.max(-1, Math.min(1, y / area))];
  const cosine = Math.sqrt(1 - sine * sine);
  return {
    km2,
    vector: [km2 * cosine * Math.cos(longitude), km2 * cosine * Math.sin(longitude), km2 * sine],
  };
}

export function add(weights: readonly Weight[]): Weight {
  const total = [0, 0, 0, 0] as [number, number, number, number];
  for (const { km2, vector } of weights) {
    total[0] += km2;
    for (const axis of [0, 1, 2] as const) total[axis + 1] = (total[axis + 1] ?? 0) + vector[axis];
  }
  return { km2: total[0], vector: [total[1], total[2], total[3]] };
}

/** Longitude and latitude, degrees. */
export function centreOf({ vector: [x, y, z] }: Weight): [number, number] {
  return [Math.atan2(y, x) / RADIAN, Math.atan2(z, Math.hypot(x, y)) / RADIAN];
}

/** Radius of a circle of that area. */
export function radiusOf({ km2 }: Weight): number {
  return Math.sqrt(km2 / Math.PI);
}

export function distanceKm(a: readonly [number, number], b: readonly [number, number]): number {
  const [dx, dy] = [((b[0] - a[0]) * RADIAN) / 2, ((b[1] - a[1]) * RADIAN) / 2];
  const h = Math.sin(dy) ** 2 + Math.cos(a[1] * RADIAN) * Math.cos(b[1] * RADIAN) * Math.sin(dx) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Whether a point lies inside, by the even-odd rule; holes count as outside. */
export function contains(polygons: readonly (readonly Ring[])[], x: number, y: number): boolean {
  return polygons.some((rings) => {
    let inside = false;
    for (const ring of rings) if (crossings(ring, x, y) % 2 === 1) inside = !inside;
    return inside;
  });
}

function crossings(ring: Ring, x: number, y: number): number {
  let count = 0;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [x0, y0] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    const [x1, y1] = [ring[at + 2] ?? 0, ring[at + 3] ?? 0];
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) count++;
  }
  return count;
}
