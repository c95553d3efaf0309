/**
 * Which of some numbers make a longest rising run when the others are left out, by their indexes; numbers below 0 are
 * never among them. What has to be brought into an order moves least when those stay. Method: patience sorting
 * (Fredman, 1975), in n log n.
 */
export function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  /** Of the runs of each length, the index of the smallest number that ends one. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, number] of numbers.entries()) {
    if (number < 0) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const found = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) found.add(index);
  return found;
}
