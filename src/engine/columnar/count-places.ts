import { type Columns, type Wholes, wholes } from "../../core/columns.ts";
import type { PlaceTree } from "../../core/place-tree.ts";
import { type Counter, tally } from "./counter.ts";
import { eachBatch, everyRow } from "./row-set.ts";
import type { Standing } from "./standing.ts";
import type { Table } from "./table.ts";

/**
 * Weights of the tree's nodes, which added up the tree (`upTheTree`) are the distinct rows under each node: 1 for
 * every placing at its leaf, and -1 for every two placings of a row that follow one another in the tree's order, at
 * the lowest node over both. Of the k placings of a row under a node all k - 1 such pairs lie under it, so it counts 1.
 * Behind the nodes stands for each leaf of how many of its placings nobody is sure.
 */
export function placeCounter({ columns, nodesOver }: Table, standing: Standing | null): Counter {
  return standing === null ? everyPlacing(columns, nodesOver()) : placingsThatStand(columns, standing);
}

/** The weights with every row counted; behind the nodes stands how many placings of each leaf are sure. */
export function allWeights(columns: Columns): Int32Array {
  const { values, addEvery } = everyPlacing(columns, nodesOverPairs(columns));
  addEvery();
  return withOthers(columns.tree, values);
}

/** Weights with the sure placings of each leaf behind the nodes in place of the others, and the other way round. */
export function withOthers({ parent, leaves }: PlaceTree, weights: Int32Array): Int32Array {
  const turned = weights.slice();
  const nodes = parent.length;
  for (let leaf = 0; leaf < leaves; leaf++) {
    turned[nodes + leaf] = (weights[leaf] ?? 0) - (weights[nodes + leaf] ?? 0);
  }
  return turned;
}

function everyPlacing(
  { placings: { start, items }, unsure, tree }: Columns,
  { over, only }: PairNodes,
): Counter {
  const nodes = tree.parent.length;
  const { leaves } = tree;
  const values = new Int32Array(nodes + leaves);
  const add = (rows: Uint32Array, sign: number): void => {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const alone = only[row] ?? 0;
      if (alone < 2 * leaves) {
        const place = alone < leaves ? alone : alone - leaves;
        values[place] = (values[place] ?? 0) + sign;
        if (alone >= leaves) values[nodes + place] = (values[nodes + place] ?? 0) + sign;
        continue;
      }
      const [first, end] = [start[row] ?? 0, start[row + 1] ?? 0];
      for (let placing = first; placing < end; placing++) {
        const place = items[placing] ?? 0;
        values[place] = (values[place] ?? 0) + sign;
        if (unsure[placing] === 1) values[nodes + place] = (values[nodes + place] ?? 0) + sign;
        if (placing === first) continue;
        const node = over[placing] ?? 0;
        values[node] = (values[node] ?? 0) - sign;
      }
    }
  };
  const addEvery = (): void => {
    tally(items, values);
    for (let placing = 0; placing < over.length; placing++) {
      const node = over[placing] ?? 0;
      if (node !== 0) values[node] = (values[node] ?? 0) - 1;
      if (unsure[placing] === 0) continue;
      const leaf = nodes + (items[placing] ?? 0);
      values[leaf] = (values[leaf] ?? 0) + 1;
    }
  };
  return { values, add, addEvery };
}

function placingsThatStand({ placings, roles, unsure, tree }: Columns, standing: Standing): Counter {
  const { start, items } = placings;
  const nodes = tree.parent.length;
  const values = new Int32Array(nodes + tree.leaves);
  const add = (rows: Uint32Array, sign: number): void => {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const end = start[row + 1] ?? 0;
      let before = -1;
      for (let placing = start[row] ?? 0; placing < end; placing++) {
        const place = items[placing] ?? 0;
        if (standing.places[place] === 0 || standing.roles[roles[placing] ?? 0] === 0) continue;
        values[place] = (values[place] ?? 0) + sign;
        if (unsure[placing] === 1) values[nodes + place] = (values[nodes + place] ?? 0) + sign;
        if (before >= 0) {
          const over = lowestOver(tree, before, place);
          values[over] = (values[over] ?? 0) - sign;
        }
        before = place;
      }
    }
  };
  return { values, add, addEvery: () => eachBatch(everyRow(start.length - 1), (rows) => add(rows, 1)) };
}

/**
 * `over`: the lowest node over each placing and the one before it in its row; 0, which is a leaf and over nothing, at the
 * first. `only`: the place of each row that has one alone, which is most rows, and as much as there are leaves more where
 * nobody is sure of it; of other rows twice as much.
 */
export type PairNodes = { readonly over: Wholes; readonly only: Wholes };

export function nodesOverPairs({ placings: { start, items }, unsure, tree }: Columns): PairNodes {
  const over = wholes(items.length, tree.parent.length);
  const only = wholes(start.length - 1, 2 * tree.leaves + 1);
  let end = start[0] ?? 0;
  for (let row = 0; row < only.length; row++) {
    const first = end;
    end = start[row + 1] ?? 0;
    only[row] =
      end - first === 1 ? (items[first] ?? 0) + tree.leaves * (unsure[first] ?? 0) : 2 * tree.leaves;
    for (let placing = first + 1; placing < end; placing++) {
      over[placing] = lowestOver(tree, items[placing - 1] ?? 0, items[placing] ?? 0);
    }
  }
  return { over, only };
}

/** `first` is the lesser of two leaves: a node over it is over the other too once it ends beyond that. */
function lowestOver({ parent, to }: PlaceTree, first: number, second: number): number {
  let node = first;
  while ((to[node] ?? 0) <= second) node = parent[node] ?? 0;
  return node;
}

/** Weights of nodes added up: what stands at or under each. */
export function upTheTree(parent: Uint32Array, weights: Int32Array): Int32Array {
  const sums = weights.slice(0, parent.length);
  for (let node = 0; node < sums.length - 1; node++) {
    const above = parent[node] ?? 0;
    sums[above] = (sums[above] ?? 0) + (sums[node] ?? 0);
  }
  return sums;
}
