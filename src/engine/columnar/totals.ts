import type { PlaceTree } from "../../core/place-tree.ts";
import type { Totals } from "../../core/question.ts";

/** The weights of the leaves are what stands at each place; all weights together, the excerpts that stand anywhere. */
export function totalsOf(
  { leaves, parent }: PlaceTree,
  weights: Int32Array,
  { excerpts, of }: Pick<Totals, "excerpts" | "of">,
): Totals {
  const placed = sumOf(weights, parent.length);
  return { excerpts, of, places: positive(weights, leaves), unplaced: excerpts - placed };
}

function sumOf(values: Int32Array, end: number): number {
  let sum = 0;
  for (let at = 0; at < end; at++) sum += values[at] ?? 0;
  return sum;
}

/** How many are greater than nothing. */
function positive(values: Int32Array, end: number): number {
  let many = 0;
  for (let at = 0; at < end; at++) if ((values[at] ?? 0) > 0) many++;
  return many;
}
