import { holds, reaches } from "../../core/box.ts";
import type { Columns } from "../../core/columns.ts";
import type { PlaceId } from "../../core/ids.ts";
import type { Box, Place } from "../../core/place.ts";
import type { Mark } from "../../core/question.ts";
import { DEEPEST_CLUSTERED_ZOOM, wholeZoom } from "../clusters.ts";
import { POINTS_UNCLUSTERED } from "../marks.ts";
import { upTheTree } from "./count-places.ts";
import { kept } from "./once.ts";

/** What marks are made over. */
export type MarkGround = Pick<Columns, "places" | "tree" | "rows">;

/** Which leaves a box shows, and how many before each leaf. */
type View = { readonly seen: Uint8Array; readonly seenBefore: Uint32Array };

/** Of the leaves under a node that anything stands at, the one with the most; and how many they are. */
type Foremost = { readonly foremost: number; readonly count: number };

/**
 * Marks from the tree's weights (see `placeCounter`): those of `marksOf`. `box` is proper (`properBox`). What a
 * box shows is kept, since a brush asks of the same box again and again.
 */
export function treeMarking(
  ground: MarkGround,
): (weights: Int32Array, box: Box, zoom: number) => readonly Mark[] {
  const { places, tree } = ground;
  const views = kept<View>(2);
  const viewOf = (box: Box): View =>
    views(JSON.stringify(box), () => {
      const seen = new Uint8Array(places.length);
      const seenBefore = new Uint32Array(places.length + 1);
      for (const [leaf, place] of places.entries()) {
        seen[leaf] = Number(inView(place, box));
        seenBefore[leaf + 1] = (seenBefore[leaf] ?? 0) + (seen[leaf] ?? 0);
      }
      return { seen, seenBefore };
    });
  const standingIds = listing(ground);
  const idAt = (leaf: number): string => places[leaf]?.id ?? "";

  const isUnsure = (from: number, to: number, weights: Int32Array): boolean => {
    const nodes = tree.parent.length;
    for (let leaf = from; leaf < to; leaf++)
      if ((weights[nodes + leaf] ?? 0) < (weights[leaf] ?? 0)) return false;
    return true;
  };
  const placeMark = (leaf: number, excerpts: number, weights: Int32Array): Mark | null => {
    const known = places[leaf];
    if (known === undefined) return null;
    const { id: place, position } = known;
    const uncertain = isUnsure(leaf, leaf + 1, weights);
    return { kind: "place", place, position, excerpts, uncertain };
  };
  const singly = (from: number, to: number, weights: Int32Array, seen: Uint8Array): readonly Mark[] => {
    const marks: Mark[] = [];
    for (let leaf = from; leaf < to; leaf++) {
      if ((weights[leaf] ?? 0) === 0 || seen[leaf] === 0) continue;
      const mark = placeMark(leaf, weights[leaf] ?? 0, weights);
      if (mark !== null) marks.push(mark);
    }
    return marks;
  };
  /** `sums` are no more changed, so that its places can be listed when somebody asks for them. */
  const clusterMark = (
    node: number,
    standing: Foremost,
    sums: Int32Array,
    weights: Int32Array,
  ): Mark | null => {
    const [from, to] = [tree.from[node] ?? 0, tree.to[node] ?? 0];
    const known = places[from];
    const foremost = places[standing.foremost];
    if (known === undefined || foremost === undefined) return null;
    let listed: readonly PlaceId[] | null = null;
    return {
      kind: "cluster",
      lead: known.id,
      position: known.position,
      foremost: foremost.id,
      others: standing.count - 1,
      get places() {
        listed ??= standingIds(node, sums);
        return listed;
      },
      excerpts: sums[node] ?? 0,
      uncertain: isUnsure(from, to, weights),
    };
  };
  const clustered = (zoom: number, weights: Int32Array, { seen, seenBefore }: View): readonly Mark[] => {
    const level = zoom > DEEPEST_CLUSTERED_ZOOM ? tree.from.subarray(0, tree.points) : tree.levels[zoom];
    const sums = upTheTree(tree.parent, weights);
    const marks: Mark[] = [];
    for (const node of level ?? []) {
      const excerpts = sums[node] ?? 0;
      if (excerpts === 0) continue;
      const [from, to] = [tree.from[node] ?? 0, tree.to[node] ?? 0];
      if (seenBefore[from] === seenBefore[to]) continue;
      let visible = seen[from] === 1;
      let foremost = from;
      let most = 0;
      let count = 0;
      for (let leaf = from; leaf < to; leaf++) {
        const own = weights[leaf] ?? 0;
        if (own === 0) continue;
        count++;
        visible ||= seen[leaf] === 1;
        if (own < most || (own === most && idAt(foremost) < idAt(leaf))) continue;
        foremost = leaf;
        most = own;
      }
      if (count > 1 ? !visible : seen[foremost] === 0) continue;
      const mark =
        count > 1
          ? clusterMark(node, { foremost, count }, sums, weights)
          : placeMark(foremost, excerpts, weights);
      if (mark !== null) marks.push(mark);
    }
    return marks;
  };

  return (weights, box, zoom) => {
    const view = viewOf(box);
    const { seen } = view;
    let points = 0;
    for (let leaf = 0; leaf < tree.points && points <= POINTS_UNCLUSTERED; leaf++) {
      if ((weights[leaf] ?? 0) > 0) points += seen[leaf] ?? 0;
    }
    const marks =
      points <= POINTS_UNCLUSTERED
        ? singly(0, tree.points, weights, seen)
        : clustered(wholeZoom(zoom), weights, view);
    const areas = singly(tree.points, tree.leaves, weights, seen);
    return [...marks, ...areas].sort((a, b) => b.excerpts - a.excerpts || (idOf(a) < idOf(b) ? -1 : 1));
  };
}

const inView = ({ area, position }: Place, box: Box): boolean =>
  area === null ? holds(box, position) : reaches(area, box);

const idOf = (mark: Mark): PlaceId => (mark.kind === "place" ? mark.place : mark.lead);

/**
 * Lists places under a node where anything stands: most excerpts first, then by id. What they have and their rank by id
 * are packed into one number, since numbers sort some twenty times faster than a comparison is called. The ranks, which
 * no filter changes, are kept.
 */
function listing({ places, tree, rows }: MarkGround) {
  const size = places.length;
  const keys = new Float64Array(size);
  const idOf = (leaf: number): string => places[leaf]?.id ?? "";
  const orders = new Map<number, Uint32Array>();
  const orderOf = (node: number): Uint32Array => {
    const known = orders.get(node);
    if (known !== undefined) return known;
    const order = new Uint32Array((tree.to[node] ?? 0) - (tree.from[node] ?? 0));
    for (let at = 0; at < order.length; at++) order[at] = (tree.from[node] ?? 0) + at;
    orders.set(
      node,
      order.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)),
    );
    return order;
  };
  return (node: number, weights: Int32Array): readonly PlaceId[] => {
    const order = orderOf(node);
    let standing = 0;
    for (let rank = 0; rank < order.length; rank++) {
      const excerpts = weights[order[rank] ?? 0] ?? 0;
      if (excerpts > 0) keys[standing++] = (rows - excerpts) * size + rank;
    }
    const sorted = keys.subarray(0, standing).sort();
    const ids: PlaceId[] = [];
    for (let at = 0; at < sorted.length; at++) {
      const key = sorted[at] ?? 0;
      // The remainder by way of the quotient, which numbers without a fraction give several times sooner.
      const place = places[order[key - Math.floor(key / size) * size] ?? 0];
      if (place !== undefined) ids.push(place.id);
    }
    return ids;
  };
}
