import type { Span } from "../../core/article.ts";

/** The spans, no two of which overlap, that are worth most together. Weighted interval scheduling, O(n log n). */
export function mostWorth<Item extends Span & { readonly worth: number }>(
  items: readonly Item[],
): readonly Item[] {
  const sorted = items.filter(({ worth }) => worth > 0).sort((a, b) => a.end - b.end || a.start - b.start);
  const ends = sorted.map(({ end }) => end);
  const before = sorted.map(({ start }) => countUpTo(ends, start));
  const totals: number[] = [0];
  sorted.forEach(({ worth }, index) => {
    totals.push(Math.max(totals[index] ?? 0, worth + (totals[before[index] ?? 0] ?? 0)));
  });
  const chosen: Item[] = [];
  for (let index = sorted.length; index > 0; ) {
    const item = sorted[index - 1];
    if (item === undefined || totals[index] === totals[index - 1]) index -= 1;
    else {
      chosen.push(item);
      index = before[index - 1] ?? 0;
    }
  }
  return chosen.reverse();
}

/** How many of the sorted ends are at most `limit`. */
function countUpTo(ends: readonly number[], limit: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
