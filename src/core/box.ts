import type { MultiPolygon, Polygon, Position as Vertex } from "geojson";
import type { Box, Position } from "./place.ts";

export const WORLD: Box = { west: -180, south: -90, east: 180, north: 90 };

/**
 * Any viewport as a box that can be asked. None, or one with NaN in it, is the world; `west > east` crosses the
 * antimeridian, as in RFC 7946; latitudes in the wrong order are swapped; a full turn or more is every longitude.
 */
export function properBox(viewport: Box | null): Box {
  if (viewport === null || Object.values(viewport).some(Number.isNaN)) return WORLD;
  const { west, east } = viewport;
  const south = Math.min(viewport.south, viewport.north);
  const north = Math.max(viewport.south, viewport.north);
  if (Math.abs(east - west) >= 360) return { ...WORLD, south, north };
  return { west, south, east: east < west ? east + 360 : east, north };
}

/** The copy of a longitude that lies in a proper box (-170 is 190 in one from 170 to 200); null where none does. */
export function longitudeIn({ west, east }: Box, longitude: number): number | null {
  const copy = longitude + 360 * Math.ceil((west - longitude) / 360);
  return copy <= east ? copy : null;
}

/** Whether a point lies in a proper box, its edges included. */
export function holds(box: Box, [longitude, latitude]: Position): boolean {
  return latitude >= box.south && latitude <= box.north && longitudeIn(box, longitude) !== null;
}

/** Whether any of an area, in any of its copies round the world, lies in a proper box. */
export function reaches(area: Polygon | MultiPolygon, box: Box): boolean {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return polygons.some((rings) => {
    const longitudes = (rings[0] ?? []).map(longitudeOf);
    const [west, east] = [smallest(longitudes), -smallest(longitudes.map((longitude) => -longitude))];
    for (let turn = Math.ceil((west - box.east) / 360); turn <= Math.floor((east - box.west) / 360); turn++) {
      if (meets(rings, { ...box, west: box.west + 360 * turn, east: box.east + 360 * turn })) return true;
    }
    return false;
  });
}

/** A polygon meets a box if an edge crosses the box or the box lies wholly inside the polygon. */
function meets(rings: readonly (readonly Vertex[])[], box: Box): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [index, end] of ring.entries()) {
      const start = ring[index - 1];
      if (start === undefined) continue;
      if (crosses(start, end, box)) return true;
      if (passesEastOf([box.west, box.south], start, end)) inside = !inside;
    }
  }
  return inside;
}

/** Method: Liang and Barsky's clipping of a segment, 1984. */
function crosses(start: Vertex, end: Vertex, { west, south, east, north }: Box): boolean {
  const [x, y] = [longitudeOf(start), latitudeOf(start)];
  const [dx, dy] = [longitudeOf(end) - x, latitudeOf(end) - y];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, x - west],
    [dx, east - x],
    [-dy, y - south],
    [dy, north - y],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
}

/** Whether a ray due east from the point crosses the edge (the even-odd rule counts these). */
function passesEastOf([longitude, latitude]: Position, start: Vertex, end: Vertex): boolean {
  const [startY, endY] = [latitudeOf(start), latitudeOf(end)];
  if (startY > latitude === endY > latitude) return false;
  const along = (latitude - startY) / (endY - startY);
  return longitude < longitudeOf(start) + along * (longitudeOf(end) - longitudeOf(start));
}

const longitudeOf = (vertex: Vertex): number => vertex[0] ?? 0;
const latitudeOf = (vertex: Vertex): number => vertex[1] ?? 0;

/** Without spreading: a coast may have more vertices than a call takes arguments. */
const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
