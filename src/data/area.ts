import type { MultiPolygon, Polygon } from "geojson";
import { type Path, shown } from "./trouble.ts";

export type AreaReading =
  | { readonly kind: "read"; readonly area: Polygon | MultiPolygon }
  | { readonly kind: "failed"; readonly path: Path; readonly message: string };

const MOST_RINGS = 20_000;
const MOST_POSITIONS = 500_000;

/**
 * An unknown value as the area of a place. It goes down a fixed number of levels and stops at a fixed size, so
 * that neither depth nor length of hostile GeoJSON can hurt. Rings are closed, of four positions or more,
 * longitude first, within ±540 and ±90 degrees.
 */
export function readArea(value: unknown): AreaReading {
  const geometry = isObject(value) ? value : {};
  const { type, coordinates } = geometry;
  if (type !== "Polygon" && type !== "MultiPolygon")
    return failed(["type"], `expected "Polygon" or "MultiPolygon", found ${shown(type)}`);
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  if (!isFilled(polygons)) return failed(["coordinates"], `expected polygons, found ${shown(polygons)}`);
  let rings = 0;
  let positions = 0;
  for (const [p, polygon] of polygons.entries()) {
    const steps = type === "Polygon" ? ["coordinates"] : ["coordinates", p];
    if (!isFilled(polygon)) return failed(steps, `expected rings, found ${shown(polygon)}`);
    rings += polygon.length;
    if (rings > MOST_RINGS) return failed(steps, `expected at most ${MOST_RINGS} rings`);
    for (const [r, ring] of polygon.entries()) {
      if (Array.isArray(ring)) positions += ring.length;
      if (positions > MOST_POSITIONS) return failed(steps, `expected at most ${MOST_POSITIONS} positions`);
      const trouble = ringTrouble(ring);
      if (trouble !== null) return failed([...steps, r, ...trouble.path], trouble.message);
    }
  }
  return { kind: "read", area: { type, coordinates } as Polygon | MultiPolygon };
}

function ringTrouble(ring: unknown): { readonly path: Path; readonly message: string } | null {
  if (!Array.isArray(ring) || ring.length < 4)
    return { path: [], message: `expected a ring of four positions or more, found ${shown(ring)}` };
  for (const [i, position] of ring.entries()) {
    const message = positionTrouble(position);
    if (message !== null) return { path: [i], message };
  }
  const [first, last] = [ring[0], ring[ring.length - 1]];
  return first[0] === last[0] && first[1] === last[1]
    ? null
    : { path: [ring.length - 1], message: "expected a ring that ends where it begins" };
}

function positionTrouble(position: unknown): string | null {
  if (!Array.isArray(position) || position.length !== 2)
    return `expected a position [longitude, latitude], found ${shown(position)}`;
  const [longitude, latitude]: readonly unknown[] = position;
  if (!isWithin(longitude, 540)) return `expected a longitude within ±540, found ${shown(longitude)}`;
  return isWithin(latitude, 90) ? null : `expected a latitude within ±90, found ${shown(latitude)}`;
}

/** False for NaN and for whatever is no number. */
function isWithin(value: unknown, bound: number): boolean {
  return typeof value === "number" && Math.abs(value) <= bound;
}

function isFilled(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function failed(path: Path, message: string): AreaReading {
  return { kind: "failed", path, message };
}
