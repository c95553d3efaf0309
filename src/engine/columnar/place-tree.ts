import { project } from "../../core/mercator.ts";
import type { Place } from "../../core/place.ts";
import { type PlaceTree, treeOf } from "../../core/place-tree.ts";
import { DEEPEST_CLUSTERED_ZOOM } from "../clusters.ts";
import { gather, type Points } from "./gather.ts";

/** What is placed in the tree: a place with its excerpts in the whole atlas. */
export type Weighed = { readonly place: Place; readonly excerpts: number };

/** The tree over places, and the places in the order of its leaves. */
export type Planted = { readonly tree: PlaceTree; readonly places: readonly Place[] };

/** `clustersOf` says what a level's clusters are; excerpts, then ids, rank the places. */
export function plant(weighed: readonly Weighed[]): Planted {
  const ranked = [...weighed]
    .sort((a, b) => b.excerpts - a.excerpts || (a.place.id < b.place.id ? -1 : 1))
    .map(({ place }) => place);
  const points = ranked.filter(({ area }) => area === null);
  const areas = ranked.filter(({ area }) => area !== null);
  const { order, shared } = laid(clustered(points), points.length);
  return {
    tree: treeOf(shared, ranked.length, DEEPEST_CLUSTERED_ZOOM + 1),
    places: [...Array.from(order, (rank) => points[rank]).filter((place) => place !== undefined), ...areas],
  };
}

/** Points are nodes 0, 1, … by rank; the others have children, the leading one first, and the zoom they form at. */
type Forest = {
  readonly roots: Uint32Array;
  readonly children: readonly (readonly number[])[];
  readonly zooms: readonly number[];
};

function clustered(points: readonly Place[]): Forest {
  const children: number[][] = [];
  const zooms: number[] = [];
  const projected = points.map(({ position }) => project(position));
  let at: Points = {
    x: Float64Array.from(projected, ({ x }) => x),
    y: Float64Array.from(projected, ({ y }) => y),
  };
  let nodes: Uint32Array = Uint32Array.from(points.keys());
  for (let zoom = DEEPEST_CLUSTERED_ZOOM; zoom >= 0; zoom--) {
    const { of, count } = gather(at, zoom);
    if (count === nodes.length) continue;
    const members: number[][] = Array.from({ length: count }, () => []);
    for (let member = 0; member < of.length; member++) members[of[member] ?? 0]?.push(member);
    const above = new Uint32Array(count);
    const [x, y] = [new Float64Array(count), new Float64Array(count)];
    for (const [group, own] of members.entries()) {
      const lead = own[0] ?? 0;
      [x[group], y[group]] = [at.x[lead] ?? 0, at.y[lead] ?? 0];
      above[group] = nodes[lead] ?? 0;
      if (own.length === 1) continue;
      const hung = nodes;
      above[group] = points.length + children.push(own.map((member) => hung[member] ?? 0)) - 1;
      zooms.push(zoom);
    }
    nodes = above;
    at = { x, y };
  }
  return { roots: nodes, children, zooms };
}

/** The points in the order of the leaves, by their ranks, and how many zoom levels each shares with the next one. */
function laid({ roots, children, zooms }: Forest, points: number) {
  const order = new Uint32Array(points);
  const shared = new Uint8Array(points);
  let leaf = 0;
  // Nodes still to be laid, the next one last; before each but the first of a cluster, what it shares with it, as ~levels.
  const left = Array.from(roots).reverse();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next < 0) shared[leaf - 1] = ~next;
    else if (next < points) order[leaf++] = next;
    else {
      const own = children[next - points] ?? [];
      const levels = (zooms[next - points] ?? 0) + 1;
      for (let child = own.length - 1; child >= 0; child--) {
        left.push(own[child] ?? 0);
        if (child > 0) left.push(~levels);
      }
    }
  }
  return { order, shared };
}
