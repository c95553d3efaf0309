import { featureCollection, point, voronoi } from "@turf/turf";
import type { Position } from "geojson";
import { type Area, dissolve } from "./dissolve.ts";

/** Spacing of the points along the two coasts, in degrees. */
const STEP = 0.02;

const KM_PER_DEGREE = 111.2;

/** Only ends of the border that touch `sea` are looked at, so far as `kilometres`. */
export type Reach = { readonly sea: Area; readonly kilometres: number };

/**
 * What lies nearer to `other` than to `land`, round each end of their common border that reaches the sea: the
 * cells of a Voronoi diagram of points along both outlines, the common border itself left out.
 */
export function nearerTo(other: Area, land: Area, { sea, kilometres }: Reach): readonly Area[] {
  const theirs = keysOf(vertices(other));
  const common = new Set([...keysOf(vertices(land))].filter((one) => theirs.has(one)));
  const shore = edges(sea);
  const ends = borderEnds(other, common).filter((end) => shore.some((edge) => isOn(end, edge)));
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

const vertices = (area: Area): readonly Position[] => rings(area).flat();

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

type Edge = readonly [Position, Position];

function edges(area: Area): readonly Edge[] {
  return rings(area).flatMap((ring) => ring.slice(1).map((end, i): Edge => [ring[i] ?? end, end]));
}

/** Within a millionth of a degree of the edge; a straight coast has no vertex where a border meets it. */
function isOn([x = 0, y = 0]: Position, [[ax = 0, ay = 0], [bx = 0, by = 0]]: Edge): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const nearest = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - nearest * dx, y - ay - nearest * dy) < 1e-6;
}
