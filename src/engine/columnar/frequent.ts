import { type Postings, rowsOf } from "./invert.ts";
import { listed, type RowSet } from "./row-set.ts";

/** So many rows take long enough to count that they are counted before they are asked for. */
export const MANY_ROWS = 5_000;

/** Values whose rows are: those that a list of values begins with. Their counts take a few megabytes. */
const MOST = 16;

/** The rows of the values that most rows have, `many` at least; each the same object every time, by value. */
export function frequentRows(postings: Postings, rows: number, many: number): ReadonlyMap<number, RowSet> {
  const { start } = postings;
  const sizeOf = (value: number): number => (start[value + 1] ?? 0) - (start[value] ?? 0);
  const values = Array.from({ length: start.length - 1 }, (_, value) => value)
    .filter((value) => sizeOf(value) >= many)
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  return new Map(values.slice(0, MOST).map((value) => [value, listed(rowsOf(postings, value), rows)]));
}
