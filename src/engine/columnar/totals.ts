import type { PlaceTree } from "../../core/place-tree.ts";
import type { Totals } from "../../core/question.ts";

/** The weights of the leaves are what stands at each place; all weights together, the excerpts that stand anywhere. */
export function totalsOf(
  { leaves, parent }: PlaceTree,
  weights: Int32Array,
  { excerpts, of }: Pick<Totals, "excerpts" | "of">,
): Totals {
  let [placed, places] = [0, 0];
  for (let node = 0; node < parent.length; node++) {
    const weight = weights[node] ?? 0;
    placed += weight;
    if (node < leaves && weight > 0) places++;
  }
  return { excerpts, of, places, unplaced: excerpts - placed };
}
