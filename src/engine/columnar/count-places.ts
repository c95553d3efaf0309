import type { Columns } from "./columns.ts";
import type { Counter } from "./counter.ts";
import type { Standing } from "./standing.ts";

/**
 * Weights of the tree's nodes, which added up the tree (`upTheTree`) are the distinct rows under each node: 1 for
 * every placing at its leaf, and -1 for every two placings of a row that follow one another in the tree's order, at
 * the lowest node over both. Of the k placings of a row under a node all k - 1 such pairs lie under it, so it counts 1.
 */
export function placeCounter({ placings, roles, tree }: Columns, standing: Standing | null): Counter {
  const { start, items } = placings;
  const values = new Int32Array(tree.parent.length);
  const stands = (placing: number, place: number): boolean =>
    standing === null || (standing.places[place] === 1 && standing.roles[roles[placing] ?? 0] === 1);

  return {
    values,
    add: (rows, sign) => {
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] ?? 0;
        const end = start[row + 1] ?? 0;
        let before = -1;
        for (let placing = start[row] ?? 0; placing < end; placing++) {
          const place = items[placing] ?? 0;
          if (!stands(placing, place)) continue;
          values[place] = (values[place] ?? 0) + sign;
          if (before >= 0) {
            const over = lowestOver(tree.parent, before, place);
            values[over] = (values[over] ?? 0) - sign;
          }
          before = place;
        }
      }
    },
  };
}

/** Every node comes after what hangs on it, so the lesser of two is never over the other. */
function lowestOver(parent: Uint32Array, one: number, other: number): number {
  let [a, b] = [one, other];
  while (a !== b) {
    if (a < b) a = parent[a] ?? b;
    else b = parent[b] ?? a;
  }
  return a;
}

/** Weights of nodes added up: what stands at or under each. */
export function upTheTree(parent: Uint32Array, weights: Int32Array): Int32Array {
  const sums = weights.slice();
  for (let node = 0; node < sums.length - 1; node++) {
    const above = parent[node] ?? 0;
    sums[above] = (sums[above] ?? 0) + (sums[node] ?? 0);
  }
  return sums;
}
