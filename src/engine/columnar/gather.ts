import { type Projected, pixelsBetween } from "../../core/mercator.ts";
import { CLUSTER_RADIUS_PX } from "../clusters.ts";

const TILE_PX = 256;

/**
 * Which group each point falls to at a zoom level: in order, a point that is in none leads a new one and takes in
 * every later point nearer than the cluster radius that is in none. Groups are numbered in the order of their
 * leads. The points are looked up in a grid of cells as wide as the radius, so that this takes time in proportion
 * to their number; where two cells share a bucket the distance tells them apart.
 */
export function gather(points: readonly Projected[], zoom: number): Uint32Array {
  const radius = CLUSTER_RADIUS_PX / (TILE_PX * 2 ** zoom);
  // A little wider than the radius, so that rounding never puts a near point two cells away.
  const cells = Math.floor(0.999 / radius);
  const column = ({ x }: Projected): number => Math.min(cells - 1, Math.floor(x * cells));
  const line = ({ y }: Projected): number => Math.floor(y * cells);
  const mask = 2 ** Math.ceil(Math.log2(points.length * 2 + 2)) - 1;
  const bucket = (x: number, y: number): number =>
    (Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b)) & mask;

  const first = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(points.length);
  for (let index = points.length - 1; index >= 0; index--) {
    const at = points[index];
    if (at === undefined) continue;
    const own = bucket(column(at), line(at));
    next[index] = first[own] ?? -1;
    first[own] = index;
  }

  const group = new Uint32Array(points.length).fill(UNGROUPED);
  const reach = (radius * 1.001) ** 2;
  let groups = 0;
  for (const [index, lead] of points.entries()) {
    if (group[index] !== UNGROUPED) continue;
    const [x, y] = [column(lead), line(lead)];
    for (let cell = 0; cell < 9; cell++) {
      const [dx, dy] = [(cell % 3) - 1, Math.floor(cell / 3) - 1];
      let other = first[bucket((x + dx + cells) % cells, y + dy)] ?? -1;
      for (; other >= 0; other = next[other] ?? -1) {
        const point = points[other];
        if (point === undefined || group[other] !== UNGROUPED || beyond(lead, point, reach)) continue;
        if (pixelsBetween(lead, point, zoom) < CLUSTER_RADIUS_PX) group[other] = groups;
      }
    }
    groups++;
  }
  return group;
}

const UNGROUPED = 0xffffffff;

/** A cheap first look; `reach` is the square of a distance. */
function beyond(a: Projected, b: Projected, reach: number): boolean {
  const across = Math.abs(a.x - b.x);
  const x = across > 0.5 ? 1 - across : across;
  const y = a.y - b.y;
  return x * x + y * y > reach;
}
