/**
 * The clusters of every zoom level, which nest, as one tree over the places. Leaves are
 * numbered so that those under a node follow one another, the points before the areas; then come the nodes, each
 * after all that hang on it; the last is the root, on which the areas hang too.
 */
export type PlaceTree = {
  /** Leaves that are points and so in clusters; the leaves after them are areas. */
  readonly points: number;
  readonly leaves: number;
  /** The node that each node hangs on; the root's is itself. */
  readonly parent: Uint32Array;
  /** The leaves under a node: `from` … `to`, the end left out. The first is the place that its cluster is known by. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The nodes that are the clusters of a zoom level, from 0 to the deepest that has any. */
  readonly levels: readonly Uint32Array[];
};

/** No atlas has more zoom levels. */
export const MOST_ZOOMS = 32;

/**
 * The tree of clusters from what neighbours share: for each point how many zoom levels it and the next one are in one
 * cluster at, counted from zoom 0; the last point's is 0. Whatever the numbers are, they make a tree, of `zooms`
 * levels at most. Nodes are numbered from the deepest level up, and each level's from the first leaf on.
 */
export function treeOf(shared: Uint8Array, leaves: number, zooms: number): PlaceTree {
  const points = shared.length;
  // Every node but the root has two members at least.
  const parent = new Uint32Array(2 * leaves + 1);
  const [from, to] = [parent.slice(), parent.slice()];
  for (let leaf = 0; leaf < leaves; leaf++) {
    from[leaf] = leaf;
    to[leaf] = leaf + 1;
  }
  let nodes = leaves;
  const levels: Uint32Array[] = [];
  let runs: Uint32Array = from.slice(0, points);
  for (let zoom = zooms - 1; zoom >= 0; zoom--) {
    const next = new Uint32Array(runs.length);
    let count = 0;
    for (let run = 0; run < runs.length; ) {
      const first = run;
      while (run + 1 < runs.length && (shared[(to[runs[run] ?? 0] ?? 0) - 1] ?? 0) > zoom) run++;
      run++;
      if (run - first === 1) next[count++] = runs[first] ?? 0;
      else {
        from[nodes] = from[runs[first] ?? 0] ?? 0;
        to[nodes] = to[runs[run - 1] ?? 0] ?? 0;
        for (let member = first; member < run; member++) parent[runs[member] ?? 0] = nodes;
        next[count++] = nodes++;
      }
    }
    runs = next.subarray(0, count);
    levels.unshift(runs.slice().sort());
  }
  for (const node of runs) parent[node] = nodes;
  parent.fill(nodes, points, leaves);
  parent[nodes] = nodes;
  from[nodes] = 0;
  to[nodes] = leaves;
  const known = (of: Uint32Array): Uint32Array => of.slice(0, nodes + 1);
  return { points, leaves, parent: known(parent), from: known(from), to: known(to), levels };
}
