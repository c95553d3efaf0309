import { bitsFor, withBits } from "./row-set.ts";

/**
 * The rows of one ascending list that another has too, or, where `wanted` is false, has not. Those of a short list are
 * looked up in the other by steps that double (Bentley and Yao, 1976); of a long one, in the bits of the other.
 */
export function inCommon(list: Uint32Array, other: Uint32Array, rows: number, wanted: boolean): Uint32Array {
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
    const bits = withBits(bitsFor(rows), other);
    const unwanted = wanted ? 0 : 1;
    for (let at = 0; at < list.length; at++) {
      const row = list[at] ?? 0;
      // Written whether it is kept or not, and without a truth value: a branch that cannot be foreseen takes longer.
      found[length] = row;
      length += (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) ^ unwanted;
    }
  }
  return found.slice(0, length);
}

/** The rows whose bits are set in all of some sets, ascending; `most` at most. */
export function inAll(bits: readonly Uint32Array[], most: number): Uint32Array {
  const [first = new Uint32Array(), ...others] = bits;
  const found = new Uint32Array(most);
  let length = 0;
  for (let word = 0; word < first.length; word++) {
    let left = first[word] ?? 0;
    for (let at = 0; at < others.length; at++) left &= others[at]?.[word] ?? 0;
    for (; left !== 0; left &= left - 1) found[length++] = (word << 5) + 31 - Math.clz32(left & -left);
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
