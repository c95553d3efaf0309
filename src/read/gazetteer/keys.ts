import { readUtf8 } from "./bytes.ts";
import { BLOCK, LONGEST_KEY } from "./format.ts";

/** What a search for a key finds: `index` of the key, or -1; and whether longer keys go on after it with a space. */
export type Found = { readonly index: number; readonly goesOn: boolean };

export type Keys = {
  readonly find: (query: Uint8Array, length: number) => Found;
  readonly key: (index: number) => string;
};

const NEWLINE = 10;
const SPACE = 32;

/**
 * Sorted keys, searched where they lie in the file: front-coded, in blocks whose first key is whole. A binary search
 * over the first keys, then one pass through a block that compares each byte of the query once.
 */
export function openKeys(shared: Uint8Array, bytes: Uint8Array): Keys {
  const count = shared.length;
  const blocks = Math.ceil(count / BLOCK);
  const { starts, lengths } = measure(bytes, count);

  /** Sign of (first key of the block − query). */
  function compareFirst(block: number, query: Uint8Array, length: number): number {
    const start = starts[block] ?? 0;
    const size = lengths[block * BLOCK] ?? 0;
    for (let at = 0; at < size && at < length; at++) {
      const difference = (bytes[start + at] ?? 0) - (query[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return size - length;
  }

  function lastBlockUpTo(query: Uint8Array, length: number): number {
    let [low, high] = [0, blocks];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareFirst(middle, query, length) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function find(query: Uint8Array, length: number): Found {
    const block = lastBlockUpTo(query, length);
    let at = block < 0 ? 0 : (starts[block] ?? 0);
    let matched = 0;
    let found = -1;
    for (let index = Math.max(0, block * BLOCK); index < count; index++) {
      const size = lengths[index] ?? 0;
      const common = shared[index] ?? 0;
      // A new block's first key shares nothing on paper; it is compared afresh.
      if (index % BLOCK === 0) matched = 0;
      else if (common < matched) break;
      if (index % BLOCK === 0 || common === matched) {
        let step = 0;
        while (step < size && matched < length && bytes[at + step] === query[matched]) {
          step++;
          matched++;
        }
        if (matched === length) {
          if (step === size) found = index;
          else return { index: found, goesOn: bytes[at + step] === SPACE };
        } else if (step < size && (bytes[at + step] ?? 0) > (query[matched] ?? 0)) break;
      }
      at += size + 1;
    }
    return { index: found, goesOn: false };
  }

  function key(index: number): string {
    const whole = new Uint8Array(LONGEST_KEY);
    const block = Math.floor(index / BLOCK);
    let at = starts[block] ?? 0;
    let end = 0;
    for (let each = block * BLOCK; each <= index; each++) {
      const size = lengths[each] ?? 0;
      end = (shared[each] ?? 0) + size;
      whole.set(bytes.subarray(at, at + size), end - size);
      at += size + 1;
    }
    return readUtf8(whole, 0, end);
  }

  return { find, key };
}

/** Where each block begins, and how long each key's end is, its newline left out. */
function measure(bytes: Uint8Array, count: number) {
  const starts = new Uint32Array(Math.ceil(count / BLOCK));
  const lengths = new Uint8Array(count);
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (index % BLOCK === 0) starts[index / BLOCK] = at;
    const end = bytes.indexOf(NEWLINE, at);
    lengths[index] = end - at;
    at = end + 1;
  }
  return { starts, lengths };
}
