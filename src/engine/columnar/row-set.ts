/** Some of the rows 0, 1, … of an atlas. */
export type RowSet = {
  readonly size: number;
  /** Ascending, where they are at hand as a list. */
  readonly list: Uint32Array | null;
  /** One bit a row, 32 to the number; null: every row is in it. */
  readonly bits: () => Uint32Array | null;
  /** What it was made from: the rows of another set and these, which that has not. Told where it is known. */
  readonly grown?: { readonly from: RowSet; readonly by: Uint32Array };
};

export const bitsFor = (rows: number): Uint32Array => new Uint32Array((rows + 31) >>> 5);

export function everyRow(rows: number): RowSet {
  return { size: rows, list: null, bits: () => null };
}

/** `list` ascends, without repetition. */
export function listed(list: Uint32Array, rows: number): RowSet {
  let bits: Uint32Array | null = null;
  return {
    size: list.length,
    list,
    bits: () => {
      bits ??= withBits(bitsFor(rows), list);
      return bits;
    },
  };
}

/** The rows whose bits are set; `size` says how many those are, where that is known. */
export function marked(bits: Uint32Array, size = onesIn(bits)): RowSet {
  return { size, list: null, bits: () => bits };
}

/** The rows that are in any of some ascending lists. */
export function union(lists: readonly Uint32Array[], rows: number): RowSet {
  const bits = bitsFor(rows);
  return marked(
    bits,
    lists.reduce((size, list) => size + setBits(bits, list, new Uint32Array(list.length), 0), 0),
  );
}

/** The rows of a set and of any of some ascending lists. */
export function grown(from: RowSet, lists: readonly Uint32Array[]): RowSet {
  const before = from.bits();
  if (before === null) return from;
  const bits = before.slice();
  const by = new Uint32Array(lists.reduce((most, list) => most + list.length, 0));
  const size = lists.reduce((known, list) => known + setBits(bits, list, by.subarray(known), 0), 0);
  return {
    size: from.size + size,
    list: null,
    bits: () => bits,
    grown: { from, by: by.slice(0, size) },
  };
}

/**
 * Sets the bits of rows and writes down, in `found`, those whose bits were `before`; how many those are. One loop for all
 * who ask: an atlas that has been opened has it compiled, and the first choice of actors need not wait for that.
 */
export function setBits(bits: Uint32Array, rows: Uint32Array, found: Uint32Array, before: 0 | 1): number {
  let size = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const word = bits[row >>> 5] ?? 0;
    // Written whether it is kept or not: a branch that cannot be foreseen takes longer.
    found[size] = row;
    size += ((word >>> (row & 31)) & 1) ^ (1 - before);
    bits[row >>> 5] = word | (1 << (row & 31));
  }
  return size;
}

export function withBits(bits: Uint32Array, rows: Uint32Array): Uint32Array {
  setBits(bits, rows, new Uint32Array(rows.length), 0);
  return bits;
}

export function withoutBits(bits: Uint32Array, rows: Uint32Array): Uint32Array {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    bits[row >>> 5] = (bits[row >>> 5] ?? 0) & ~(1 << (row & 31));
  }
  return bits;
}

export const hasBit = (bits: Uint32Array, row: number): boolean =>
  ((bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;

export const isEveryRow = (set: RowSet): boolean => set.list === null && set.bits() === null;

/** The rows that are in each of the sets; `every`, that very object, where no set leaves any out. */
export function intersection(sets: readonly RowSet[], every: RowSet): RowSet {
  const narrowing = sets.filter((set) => !isEveryRow(set));
  const [first, ...others] = narrowing.sort((a, b) => a.size - b.size);
  if (first === undefined) return every;
  if (others.length === 0) return first;
  const masks = others.flatMap((set) => set.bits() ?? []);
  if (first.list !== null) {
    const kept = first.list.filter((row) => masks.every((mask) => hasBit(mask, row)));
    return listed(kept, every.size);
  }
  const bits = (first.bits() ?? new Uint32Array()).slice();
  for (const mask of masks) {
    for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) & (mask[at] ?? 0);
  }
  return marked(bits);
}

/** The rows that are not in a set. */
export function complement(set: RowSet, rows: number): RowSet {
  const bits = set.bits();
  if (bits === null) return listed(new Uint32Array(), rows);
  const others = bits.map((word) => ~word);
  if (rows % 32 !== 0) others[others.length - 1] = (others.at(-1) ?? 0) & (2 ** (rows % 32) - 1);
  return marked(others);
}

/** Rows handed over at once: few enough to stay in the processor's nearest memory. */
export const BATCH = 4096;

/** All rows of a set, ascending, in batches that hold only until the next one. */
export function eachBatch(set: RowSet, visit: (rows: Uint32Array) => void): void {
  if (set.list !== null) {
    visit(set.list);
    return;
  }
  const bits = set.bits();
  const batch = new Uint32Array(BATCH);
  if (bits === null) {
    for (let from = 0; from < set.size; from += BATCH) {
      const length = Math.min(BATCH, set.size - from);
      for (let at = 0; at < length; at++) batch[at] = from + at;
      visit(batch.subarray(0, length));
    }
    return;
  }
  let length = 0;
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
      batch[length++] = (word << 5) + 31 - Math.clz32(left & -left);
    }
    if (length > BATCH - 32) {
      visit(batch.subarray(0, length));
      length = 0;
    }
  }
  if (length > 0) visit(batch.subarray(0, length));
}

function onesIn(bits: Uint32Array): number {
  let size = 0;
  for (let at = 0; at < bits.length; at++) size += ones(bits[at] ?? 0);
  return size;
}

/** How many bits are set (Warren, Hacker's Delight, §5–1). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
