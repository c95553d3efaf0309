import { featureCollection, point, voronoi } from "@turf/turf";
import type { Position } from "geojson";
import { type Area, dissolve } from "./dissolve.ts";

/** Spacing of the points along the two coasts, in degrees. */
const STEP = 0.02;

const KM_PER_DEGREE = 111.2;

/** `shores`: the sea's own vertices; only ends of the border among them are looked at, so far as `kilometres`. */
export type Reach = { readonly shores: readonly Position[]; readonly kilometres: number };

/**
 * What lies nearer to `other` than to `land`, round each end of their common border that reaches the sea: the
 * cells of a Voronoi diagram of points along both outlines, the common border itself left out.
 */
export function nearerTo(other: Area, land: Area, { shores, kilometres }: Reach): readonly Area[] {
  const theirs = keysOf(verticesOf(other));
  const common = new Set([...keysOf(verticesOf(land))].filter((one) => theirs.has(one)));
  const wet = keysOf(shores);
  const ends = borderEnds(other, common).filter((end) => wet.has(key(end)));
  return ends.flatMap((end) => {
    // Longitudes are drawn together, so that a degree is as long in both directions.
    const shrink = Math.cos(((end[1] ?? 0) * Math.PI) / 180);
    const reach = kilometres / KM_PER_DEGREE;
    const isNear = ([x = 0, y = 0]: Position) =>
      Math.abs(x - (end[0] ?? 0)) * shrink < reach && Math.abs(y - (end[1] ?? 0)) < reach;
    const shrunk = ([x = 0, y = 0]: Position) => point([x * shrink, y]);
    const own = points(other, common).filter(isNear).map(shrunk);
    const foreign = points(land, common).filter(isNear).map(shrunk);
    const [x, y] = [(end[0] ?? 0) * shrink, end[1] ?? 0];
    const box: [number, number, number, number] = [x - reach, y - reach, x + reach, y + reach];
    const cells = voronoi(featureCollection([...own, ...foreign]), { bbox: box }).features.slice(
      0,
      own.length,
    );
    const widened = cells.map(({ geometry }) => ({
      ...geometry,
      coordinates: geometry.coordinates.map((ring) => ring.map(([cx = 0, cy = 0]) => [cx / shrink, cy])),
    }));
    return dissolve(widened) ?? [];
  });
}

const key = ([x, y]: Position): string => `${x},${y}`;

const keysOf = (positions: readonly Position[]): ReadonlySet<string> => new Set(positions.map(key));

function rings(area: Area): readonly Position[][] {
  return area.type === "Polygon" ? area.coordinates : area.coordinates.flat();
}

export const verticesOf = (area: Area): readonly Position[] => rings(area).flat();

/** Vertices of the common border that have a neighbour outside it. */
function borderEnds(area: Area, common: ReadonlySet<string>): readonly Position[] {
  const ends = edges(area).flatMap(([a, b]) => {
    const [isA, isB] = [common.has(key(a)), common.has(key(b))];
    return isA === isB ? [] : [isA ? a : b];
  });
  return [...new Map(ends.map((end) => [key(end), end])).values()];
}

/** Along the outline, apart from the common border: the vertices and, between distant ones, points at every step. */
function points(area: Area, common: ReadonlySet<string>): readonly Position[] {
  const found = edges(area).flatMap(([a, b]) => {
    if (common.has(key(a)) && common.has(key(b))) return [];
    const [ax = 0, ay = 0] = a;
    const [bx = 0, by = 0] = b;
    const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / STEP));
    return Array.from({ length: steps }, (_, i) => [
      ax + ((bx - ax) * i) / steps,
      ay + ((by - ay) * i) / steps,
    ]).filter((one) => !common.has(key(one)));
  });
  return [...new Map(found.map((one) => [key(one), one])).values()];
}

function edges(area: Area): readonly (readonly [Position, Position])[] {
  return rings(area).flatMap((ring) =>
    ring.slice(1).map((end, i): readonly [Position, Position] => [ring[i] ?? end, end]),
  );
}
