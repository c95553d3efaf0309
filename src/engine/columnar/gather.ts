import { pixelsBetween } from "../../core/mercator.ts";
import { CLUSTER_RADIUS_PX } from "../clusters.ts";

const TILE_PX = 256;
const UNGROUPED = 0xffffffff;

/** Points of the Web Mercator square, in columns (see `Projected`). */
export type Points = { readonly x: Float64Array; readonly y: Float64Array };

/** The group of each point; groups are numbered as they are formed. */
export type Groups = { readonly of: Uint32Array; readonly count: number };

/**
 * Groups points at a zoom level: in order, a point that is in none leads a new group and takes in every later point
 * nearer than the cluster radius that is in none. The points are looked up in a grid of cells as wide as the radius,
 * so that this takes time in proportion to their number; where two cells share a bucket the distance tells.
 */
export function gather({ x, y }: Points, zoom: number): Groups {
  const size = x.length;
  const radius = CLUSTER_RADIUS_PX / (TILE_PX * 2 ** zoom);
  // A little wider than the radius, so that rounding never puts a near point two cells away.
  const cells = Math.floor(0.999 / radius);
  const mask = 2 ** Math.ceil(Math.log2(size * 2 + 2)) - 1;
  const bucket = (column: number, line: number): number => {
    const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(line, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & mask;
  };
  const columns = new Int32Array(size);
  const lines = new Int32Array(size);
  const first = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(size);
  for (let point = size - 1; point >= 0; point--) {
    const column = Math.min(cells - 1, Math.floor((x[point] ?? 0) * cells));
    const line = Math.floor((y[point] ?? 0) * cells);
    columns[point] = column;
    lines[point] = line;
    const own = bucket(column, line);
    next[point] = first[own] ?? -1;
    first[own] = point;
  }

  /** A cheap first look spares most exact distances. */
  const reach = (radius * 1.001) ** 2;
  const near = (a: number, b: number): boolean => {
    const [ax, ay, bx, by] = [x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0];
    const across = Math.abs(ax - bx);
    const dx = across > 0.5 ? 1 - across : across;
    if (dx * dx + (ay - by) * (ay - by) > reach) return false;
    return pixelsBetween({ x: ax, y: ay }, { x: bx, y: by }, zoom) < CLUSTER_RADIUS_PX;
  };

  const of = new Uint32Array(size).fill(UNGROUPED);
  let count = 0;
  for (let lead = 0; lead < size; lead++) {
    if (of[lead] !== UNGROUPED) continue;
    of[lead] = count;
    const column = columns[lead] ?? 0;
    const line = lines[lead] ?? 0;
    const west = column === 0 ? cells - 1 : column - 1;
    const east = column === cells - 1 ? 0 : column + 1;
    for (let dx = -1; dx <= 1; dx++) {
      const beside = dx < 0 ? west : dx > 0 ? east : column;
      for (let above = line - 1; above <= line + 1; above++) {
        const cell = bucket(beside, above);
        for (let other = first[cell] ?? -1; other >= 0; other = next[other] ?? -1) {
          if (of[other] === UNGROUPED && near(lead, other)) of[other] = count;
        }
      }
    }
    count++;
  }
  return { of, count };
}
