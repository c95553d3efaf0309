import type { Position as Vertex } from "geojson";
import type { Box, Place } from "./place.ts";

/** Of a place, what a box is drawn round. */
type Extent = Pick<Place, "area" | "position">;
type Stretch = { readonly west: number; readonly east: number };

/**
 * The least box round places and their areas, as RFC 7946 writes one: longitudes from -180 to 180, `west > east`
 * where the box crosses the antimeridian. Null round nothing.
 */
export function boundsOf(places: readonly Extent[]): Box | null {
  const pieces = places.flatMap(piecesOf);
  if (pieces.length === 0) return null;
  const latitudes = pieces.flatMap((piece) => piece.map(([, latitude = 0]) => latitude));
  const { west, east } = aroundAll(pieces.flatMap(stretchesOf));
  return { west, east, south: least(latitudes), north: most(latitudes) };
}

/** The point of a place, or the outer ring of each polygon of its area. */
function piecesOf({ area, position }: Extent): readonly (readonly Vertex[])[] {
  if (area === null) return [[[...position]]];
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return polygons.flatMap(([outer]) => (outer === undefined ? [] : [outer]));
}

/** One stretch of the circle, or two if it crosses the antimeridian; within ±180. */
function stretchesOf(piece: readonly Vertex[]): readonly Stretch[] {
  const longitudes = piece.map(([longitude = 0]) => longitude);
  const [start, width] = [least(longitudes), most(longitudes) - least(longitudes)];
  if (width >= 360) return [{ west: -180, east: 180 }];
  const west = Math.abs(start) <= 180 ? start : start - 360 * Math.floor((start + 180) / 360);
  const east = west + width;
  if (east <= 180) return [{ west, east }];
  return [
    { west, east: 180 },
    { west: -180, east: east - 360 },
  ];
}

/** All of the circle but its widest gap; of equal gaps, the one over the antimeridian. */
function aroundAll(stretches: readonly Stretch[]): Stretch {
  const [first, ...others] = [...stretches].sort((a, b) => a.west - b.west);
  if (first === undefined) return { west: -180, east: 180 };
  let reach = first.east;
  let inner = { gap: 0, west: first.west, east: reach };
  for (const { west, east } of others) {
    if (west - reach > inner.gap) inner = { gap: west - reach, west, east: reach };
    reach = Math.max(reach, east);
  }
  const overLine = first.west + 360 - reach;
  return overLine >= inner.gap ? { west: first.west, east: reach } : { west: inner.west, east: inner.east };
}

const least = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
