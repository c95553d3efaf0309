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
  /** The leaves under a node: `from` … `to`, the end left out. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The leaf that each node's cluster is known by. */
  readonly lead: Uint32Array;
  /** The nodes that are the clusters of a zoom level, from 0 to the deepest that has any. */
  readonly levels: readonly Uint32Array[];
};

/** For each node the leaves under it, from what the nodes hang on. */
export function leavesUnder(parent: Uint32Array, leaves: number): Pick<PlaceTree, "from" | "to"> {
  const from = new Uint32Array(parent.length).fill(leaves);
  const to = new Uint32Array(parent.length);
  for (let node = 0; node < parent.length; node++) {
    if (node < leaves) [from[node], to[node]] = [node, node + 1];
    const above = parent[node] ?? 0;
    from[above] = Math.min(from[above] ?? 0, from[node] ?? 0);
    to[above] = Math.max(to[above] ?? 0, to[node] ?? 0);
  }
  return { from, to };
}
