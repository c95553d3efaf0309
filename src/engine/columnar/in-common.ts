/**
 * The numbers of one ascending list that another has too, or, where `wanted` is false, has not. The lists are gone through
 * side by side; where the other is far longer, each number is looked up in it by steps that double (Bentley and Yao, 1976).
 */
export function inCommon(list: Uint32Array, other: Uint32Array, wanted: boolean): Uint32Array {
  const found = new Uint32Array(list.length);
  const leaps = other.length > LEAPING * list.length;
  let [length, there] = [0, 0];
  for (let at = 0; at < list.length; at++) {
    const value = list[at] ?? 0;
    if (leaps) there = firstFrom(other, value, there);
    else while (there < other.length && (other[there] ?? 0) < value) there++;
    if ((there < other.length && other[there] === value) === wanted) found[length++] = value;
  }
  return found.slice(0, length);
}

/** How many times as long the other list is when leaping is quicker than walking. */
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
