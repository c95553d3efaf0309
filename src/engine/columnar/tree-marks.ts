import { holds, reaches } from "../../core/box.ts";
import type { Columns } from "../../core/columns.ts";
import type { PlaceId } from "../../core/ids.ts";
import type { Box, Place } from "../../core/place.ts";
import type { Mark, Uncertain } from "../../core/question.ts";
import { DEEPEST_CLUSTERED_ZOOM, wholeZoom } from "../clusters.ts";
import { POINTS_UNCLUSTERED } from "../marks.ts";
import { upTheTree } from "./count-places.ts";
import { kept } from "./once.ts";

/** What marks are made over; `placesById` as in `Table`. */
export type MarkGround = {
  readonly columns: Pick<Columns, "places" | "tree" | "rows">;
  readonly placesById: () => { readonly order: Uint32Array; readonly rank: Uint32Array };
};

/**
 * Marks from the tree's weights (see `placeCounter`): those of `marksOf`. `box` is proper (`properBox`). What a
 * box shows is kept, since a brush asks of the same box again and again.
 */
export function treeMarking(
  ground: MarkGround,
): (weights: Int32Array, box: Box, zoom: number) => readonly Mark[] {
  const { places, tree } = ground.columns;
  const views = kept<Uint8Array>(2);
  const seenIn = (box: Box): Uint8Array =>
    views(JSON.stringify(box), () => Uint8Array.from(places, (place) => Number(inView(place, box))));

  const certainty = (from: number, to: number, weights: Int32Array): { readonly uncertain?: Uncertain } => {
    const nodes = tree.parent.length;
    for (let leaf = from; leaf < to; leaf++) if ((weights[nodes + leaf] ?? 0) > 0) return {};
    return { uncertain: true };
  };
  const placeMark = (leaf: number, excerpts: number, weights: Int32Array): readonly Mark[] => {
    const place = places[leaf];
    if (place === undefined) return [];
    const { id, position } = place;
    return [{ kind: "place", place: id, position, excerpts, ...certainty(leaf, leaf + 1, weights) }];
  };
  const singly = (from: number, to: number, weights: Int32Array, seen: Uint8Array): readonly Mark[] => {
    const marks: Mark[] = [];
    for (let leaf = from; leaf < to; leaf++) {
      if ((weights[leaf] ?? 0) > 0 && seen[leaf] === 1)
        marks.push(...placeMark(leaf, weights[leaf] ?? 0, weights));
    }
    return marks;
  };
  const clusterMark = (node: number, excerpts: number, weights: Int32Array): readonly Mark[] => {
    const lead = places[tree.from[node] ?? 0];
    if (lead === undefined) return [];
    const [from, to] = [tree.from[node] ?? 0, tree.to[node] ?? 0];
    const stand = { lead: lead.id, position: lead.position, places: standingIds(ground, from, to, weights) };
    return [{ kind: "cluster", ...stand, excerpts, ...certainty(from, to, weights) }];
  };
  const clustered = (zoom: number, weights: Int32Array, seen: Uint8Array): readonly Mark[] => {
    const level = zoom > DEEPEST_CLUSTERED_ZOOM ? tree.from.subarray(0, tree.points) : tree.levels[zoom];
    const sums = upTheTree(tree.parent, weights);
    const marks: Mark[] = [];
    for (const node of level ?? []) {
      const excerpts = sums[node] ?? 0;
      if (excerpts === 0) continue;
      const [from, to] = [tree.from[node] ?? 0, tree.to[node] ?? 0];
      let [standing, visible] = [0, seen[from] === 1];
      let only = from;
      for (let leaf = from; leaf < to; leaf++) {
        if ((weights[leaf] ?? 0) === 0) continue;
        standing++;
        only = leaf;
        visible ||= seen[leaf] === 1;
      }
      if (standing > 1) marks.push(...(visible ? clusterMark(node, excerpts, weights) : []));
      else if (seen[only] === 1) marks.push(...placeMark(only, excerpts, weights));
    }
    return marks;
  };

  return (weights, box, zoom) => {
    const seen = seenIn(box);
    let points = 0;
    for (let leaf = 0; leaf < tree.points; leaf++) if ((weights[leaf] ?? 0) > 0) points += seen[leaf] ?? 0;
    const marks =
      points <= POINTS_UNCLUSTERED
        ? singly(0, tree.points, weights, seen)
        : clustered(wholeZoom(zoom), weights, seen);
    const areas = singly(tree.points, tree.leaves, weights, seen);
    return [...marks, ...areas].sort((a, b) => b.excerpts - a.excerpts || (idOf(a) < idOf(b) ? -1 : 1));
  };
}

const inView = ({ area, position }: Place, box: Box): boolean =>
  area === null ? holds(box, position) : reaches(area, box);

const idOf = (mark: Mark): PlaceId => (mark.kind === "place" ? mark.place : mark.lead);

/**
 * Places of leaves where anything stands: most excerpts first, then by id. What they have and the rank of their id
 * are packed into one number, since numbers sort some twenty times faster than a comparison is called.
 */
function standingIds({ columns, placesById }: MarkGround, from: number, to: number, weights: Int32Array) {
  const { order, rank } = placesById();
  const { places, rows } = columns;
  const keys = new Float64Array(to - from);
  let standing = 0;
  for (let leaf = from; leaf < to; leaf++) {
    const excerpts = weights[leaf] ?? 0;
    if (excerpts > 0) keys[standing++] = (rows - excerpts) * places.length + (rank[leaf] ?? 0);
  }
  const ids: PlaceId[] = [];
  for (const key of keys.subarray(0, standing).sort()) {
    const place = places[order[key % places.length] ?? 0];
    if (place !== undefined) ids.push(place.id);
  }
  return ids;
}
