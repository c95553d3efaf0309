/** Park and Miller's minimal standard generator: the same numbers everywhere. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function shuffle(order: number[], next: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(next() * (index + 1));
    const [a, b] = [order[index] ?? 0, order[other] ?? 0];
    [order[index], order[other]] = [b, a];
  }
}
