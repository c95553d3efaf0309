import type { Lists, Wholes } from "../../core/columns.ts";

/** The rows of each value, ascending. */
export type Postings = { readonly start: Uint32Array; readonly items: Uint32Array };

/** Which rows have each of `values` values in their list. */
export function inverted({ start, items }: Lists, values: number): Postings {
  const ends = starts(items, values);
  const rows = new Uint32Array(items.length);
  const next = ends.slice();
  for (let row = 0; row + 1 < start.length; row++) {
    const end = start[row + 1] ?? 0;
    for (let at = start[row] ?? 0; at < end; at++) {
      const value = items[at] ?? 0;
      const place = next[value] ?? 0;
      rows[place] = row;
      next[value] = place + 1;
    }
  }
  return { start: ends, items: rows };
}

/** Which rows have each of `values` values. */
export function grouped(column: Wholes, values: number): Postings {
  const ends = starts(column, values);
  const rows = new Uint32Array(column.length);
  const next = ends.slice();
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? 0;
    const place = next[value] ?? 0;
    rows[place] = row;
    next[value] = place + 1;
  }
  return { start: ends, items: rows };
}

export function rowsOf({ start, items }: Postings, value: number): Uint32Array {
  return items.subarray(start[value], start[value + 1]);
}

function starts(values: Wholes, count: number): Uint32Array {
  const start = new Uint32Array(count + 1);
  for (let at = 0; at < values.length; at++) {
    const value = (values[at] ?? 0) + 1;
    start[value] = (start[value] ?? 0) + 1;
  }
  for (let value = 0; value < count; value++)
    start[value + 1] = (start[value + 1] ?? 0) + (start[value] ?? 0);
  return start;
}
