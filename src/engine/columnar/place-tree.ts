import { project } from "../../core/mercator.ts";
import type { Place } from "../../core/place.ts";
import { leavesUnder, type PlaceTree } from "../../core/place-tree.ts";
import { DEEPEST_CLUSTERED_ZOOM } from "../clusters.ts";
import { type Groups, gather, type Points } from "./gather.ts";

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
  const { parents, levels } = clustered(points);

  const leaves = points.length + areas.length;
  const order = leafOrder(parents, points.length);
  const root = leaves + parents.length - points.length;
  const renumbered = (node: number): number =>
    node < points.length ? (order[node] ?? 0) : node + areas.length;

  const parent = new Uint32Array(root + 1).fill(root);
  for (const [node, above] of parents.entries()) {
    if (above !== NONE) parent[renumbered(node)] = renumbered(above);
  }
  const places = new Array<Place>(points.length);
  for (const [index, place] of points.entries()) places[order[index] ?? 0] = place;
  const tree = {
    points: points.length,
    leaves,
    parent,
    ...leavesUnder(parent, leaves),
    lead: leadsOf(parents, points.length, renumbered, root),
    levels: levels.map((level) => level.map(renumbered).sort()),
  };
  return { tree, places: [...places, ...areas] };
}

const NONE = -1;

/** Points in rank order are nodes 0, 1, …; clusters are numbered as they form, from the deepest level up. */
function clustered(points: readonly Place[]) {
  const parents: number[] = points.map(() => NONE);
  const levels: Uint32Array[] = [];
  const projected = points.map(({ position }) => project(position));
  let at: Points = {
    x: Float64Array.from(projected, ({ x }) => x),
    y: Float64Array.from(projected, ({ y }) => y),
  };
  let nodes: Uint32Array = Uint32Array.from(points.keys());
  for (let zoom = DEEPEST_CLUSTERED_ZOOM; zoom >= 0; zoom--) {
    const groups = gather(at, zoom);
    if (groups.count < nodes.length) {
      const leads = leadsIn(groups);
      at = { x: chosen(at.x, leads), y: chosen(at.y, leads) };
      nodes = joined(nodes, groups, leads, parents);
    }
    levels.unshift(nodes);
  }
  return { parents, levels };
}
/** The first member of each group. */
function leadsIn({ of, count }: Groups): Uint32Array {
  const leads = new Uint32Array(count);
  for (let member = of.length - 1; member >= 0; member--) leads[of[member] ?? 0] = member;
  return leads;
}

function chosen(values: Float64Array, leads: Uint32Array): Float64Array {
  const found = new Float64Array(leads.length);
  for (let group = 0; group < leads.length; group++) found[group] = values[leads[group] ?? 0] ?? 0;
  return found;
}

/** The node of each group: its only member's own, or a new one on which its members are hung. */
function joined(
  nodes: Uint32Array,
  { of, count }: Groups,
  leads: Uint32Array,
  parents: number[],
): Uint32Array {
  const sizes = new Uint32Array(count);
  for (let member = 0; member < of.length; member++) {
    sizes[of[member] ?? 0] = (sizes[of[member] ?? 0] ?? 0) + 1;
  }
  const above = new Uint32Array(count);
  for (let group = 0; group < count; group++) {
    above[group] = sizes[group] === 1 ? (nodes[leads[group] ?? 0] ?? 0) : parents.push(NONE) - 1;
  }
  for (let member = 0; member < of.length; member++) {
    const group = of[member] ?? 0;
    if ((sizes[group] ?? 0) > 1) parents[nodes[member] ?? 0] = above[group] ?? NONE;
  }
  return above;
}

/** The place of each point among the leaves, so that the points under any node follow one another. */
function leafOrder(parents: readonly number[], points: number): Uint32Array {
  const sizes = new Uint32Array(parents.length).fill(1, 0, points);
  for (const [node, above] of parents.entries()) {
    if (above !== NONE) sizes[above] = (sizes[above] ?? 0) + (sizes[node] ?? 0);
  }
  const starts = new Uint32Array(parents.length);
  const filled = new Uint32Array(parents.length);
  let roots = 0;
  for (let node = parents.length - 1; node >= 0; node--) {
    const above = parents[node] ?? NONE;
    const size = sizes[node] ?? 0;
    if (above === NONE) {
      starts[node] = roots;
      roots += size;
    } else {
      starts[node] = (starts[above] ?? 0) + (filled[above] ?? 0);
      filled[above] = (filled[above] ?? 0) + size;
    }
  }
  return starts.subarray(0, points);
}

/** The lead of a cluster ranks first under it, and so has the least of the first numbers. */
function leadsOf(
  parents: readonly number[],
  points: number,
  renumbered: (node: number) => number,
  root: number,
): Uint32Array {
  const first = new Uint32Array(parents.length).fill(points);
  for (const [node, above] of parents.entries()) {
    if (node < points) first[node] = node;
    if (above !== NONE) first[above] = Math.min(first[above] ?? points, first[node] ?? points);
  }
  const lead = Uint32Array.from({ length: root + 1 }, (_, node) => node);
  for (const [node, point] of first.entries()) lead[renumbered(node)] = renumbered(point);
  return lead;
}
