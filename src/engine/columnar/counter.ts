import type { Lists, Wholes } from "../../core/columns.ts";

/** Adds rows to counts, or takes them off: `sign` is 1 or -1. What is counted is the counter's own business. */
export type Counter = {
  readonly values: Int32Array;
  readonly add: (rows: Uint32Array, sign: number) => void;
  /** Adds every row, in one straight pass. */
  readonly addEvery: () => void;
};

/** How many rows have each value in their list; no list holds a value twice. */
export function listCounter({ start, items }: Lists, size: number): Counter {
  const values = new Int32Array(size);
  return {
    values,
    add: (rows, sign) => {
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] ?? 0;
        const end = start[row + 1] ?? 0;
        for (let item = start[row] ?? 0; item < end; item++) {
          const value = items[item] ?? 0;
          values[value] = (values[value] ?? 0) + sign;
        }
      }
    },
    addEvery: () => tally(items, values),
  };
}

/** How many rows have each value. */
export function columnCounter(columnOf: () => Wholes, size: number): Counter {
  const values = new Int32Array(size);
  return {
    values,
    add: (rows, sign) => {
      const column = columnOf();
      for (let at = 0; at < rows.length; at++) {
        const value = column[rows[at] ?? 0] ?? 0;
        values[value] = (values[value] ?? 0) + sign;
      }
    },
    addEvery: () => tally(columnOf(), values),
  };
}

/** Counts how often each value occurs. */
export function tally(items: Wholes, values: Int32Array): void {
  for (let at = 0; at < items.length; at++) {
    const value = items[at] ?? 0;
    values[value] = (values[value] ?? 0) + 1;
  }
}
