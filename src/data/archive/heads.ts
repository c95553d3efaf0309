import type { PlaceTree } from "../../core/place-tree.ts";

/** So many places are named at once: more than any screen shows, and few bytes. */
const MOST_HEADS = 2000;

/**
 * The leaves, ascending, whose names the first marks need: those that lead the clusters of the coarsest zoom levels
 * and, as these have no level, the areas; of alike ones those with the most excerpts.
 */
export function headsOf(
  { points, leaves, from, levels }: PlaceTree,
  weights: Int32Array,
  most = MOST_HEADS,
): readonly number[] {
  const leadFrom = new Uint8Array(leaves).fill(levels.length);
  leadFrom.fill(0, points);
  for (const [zoom, level] of [...levels.entries()].reverse()) {
    for (const node of level) leadFrom[from[node] ?? 0] = zoom;
  }
  return Array.from(leadFrom.keys())
    .sort((a, b) => (leadFrom[a] ?? 0) - (leadFrom[b] ?? 0) || (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}
