/** Things by how often they occur, so that the frequent ones have small numbers: which has a rank, and the rank of each. */
export type Ranking = { readonly order: Uint32Array; readonly rank: Uint32Array };

/** Of equal counts the lesser number comes first: both sides of a file must agree. */
export function rankingOf(counts: Uint32Array): Ranking {
  const order = Uint32Array.from(counts.keys()).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const rank = new Uint32Array(counts.length);
  for (const [at, number] of order.entries()) rank[number] = at;
  return { order, rank };
}

export function countsOf(items: ArrayLike<number>, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < items.length; at++) counts[items[at] ?? 0] = (counts[items[at] ?? 0] ?? 0) + 1;
  return counts;
}
