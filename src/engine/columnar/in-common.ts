import { setBits } from "./row-set.ts";

/** An ascending list of rows; `bits` gives them anew as one bit a row, which whoever asks may change. */
type Rows = { readonly list: Uint32Array; readonly bits: () => Uint32Array };

/**
 * The rows of one ascending list that another has too, or, where `wanted` is false, has not. Those of a short list are
 * looked up in the other by steps that double (Bentley and Yao, 1976); of a long one, in the bits of the other.
 */
export function inCommon(list: Uint32Array, { list: other, bits }: Rows, wanted: boolean): Uint32Array {
  const found = new Uint32Array(list.length);
  let length = 0;
  if (other.length > LEAPING * list.length) {
    let there = 0;
    for (let at = 0; at < list.length; at++) {
      const row = list[at] ?? 0;
      there = firstFrom(other, row, there);
      if ((there < other.length && other[there] === row) === wanted) found[length++] = row;
    }
  } else {
    length = setBits(bits(), list, found, wanted ? 1 : 0);
  }
  return found.slice(0, length);
}

/** How many times as long the other list is when leaping is quicker. */
const LEAPING = 16;

/** Where the numbers that are not less begin, at `from` or after it. */
export function firstFrom(list: Uint32Array, value: number, from = 0): number {
  let step = 1;
  while (from + step < list.length && (list[from + step] ?? 0) < value) step *= 2;
  let [low, high] = [from, Math.min(list.length, from + step)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
