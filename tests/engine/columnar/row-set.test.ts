import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bitsFor,
  eachBatch,
  everyRow,
  grown,
  intersection,
  listed,
  marked,
  type RowSet,
  withBits,
  withoutBits,
} from "../../../src/engine/columnar/row-set.ts";
import { effort, SEED } from "../../browser/effort.ts";

const ROWS = 9_000;
const rows = fc.oneof(
  fc.uniqueArray(fc.nat(ROWS - 1), { maxLength: 40 }),
  fc.integer({ min: 2, max: 9 }).map((step) => Array.from({ length: ROWS / step }, (_, at) => at * step)),
);
const ascending = (list: readonly number[]) => Uint32Array.from(list).sort();
const set: fc.Arbitrary<RowSet> = fc.oneof(
  rows.map((list) => listed(ascending(list), ROWS)),
  rows.map((list) => marked(withBits(bitsFor(ROWS), ascending(list)))),
  fc.constant(everyRow(ROWS)),
);

function all(one: RowSet): readonly number[] {
  const found: number[] = [];
  eachBatch(one, (batch) => found.push(...batch));
  return found;
}

describe("a set of rows", () => {
  const runs = { numRuns: effort(40), seed: SEED };

  test("gives each of its rows once, in order, however it is kept", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const wanted = [...ascending(list)];
        expect(all(listed(ascending(list), ROWS))).toEqual(wanted);
        expect(all(marked(withBits(bitsFor(ROWS), ascending(list))))).toEqual(wanted);
        expect(all(everyRow(ROWS))).toHaveLength(ROWS);
      }),
      runs,
    );
  });

  test("counts its rows", () => {
    fc.assert(
      fc.property(set, (one) => {
        expect(all(one)).toHaveLength(one.size);
      }),
      runs,
    );
  });

  test("shares with others what is in all of them", () => {
    fc.assert(
      fc.property(fc.array(set, { maxLength: 4 }), (sets) => {
        const held = sets.map((one) => new Set(all(one)));
        const wanted = all(everyRow(ROWS)).filter((row) => held.every((one) => one.has(row)));
        expect(all(intersection(sets, everyRow(ROWS)))).toEqual(wanted);
      }),
      runs,
    );
  });

  test("grows by what it has not, and tells which rows those are", () => {
    fc.assert(
      fc.property(rows, fc.array(rows, { maxLength: 3 }), (list, more) => {
        const from = listed(ascending(list), ROWS);
        const one = grown(from, more.map(ascending));
        const wanted = new Set([...list, ...more.flat()]);
        expect(all(one)).toEqual([...wanted].sort((a, b) => a - b));
        expect(one.size).toBe(wanted.size);
        expect(one.grown?.from).toBe(from);
        const held = new Set(list);
        expect([...(one.grown?.by ?? [])].sort((a, b) => a - b)).toEqual(
          [...wanted].filter((row) => !held.has(row)).sort((a, b) => a - b),
        );
      }),
      runs,
    );
  });

  test("loses what is taken out of it", () => {
    fc.assert(
      fc.property(rows, rows, (list, out) => {
        const bits = withoutBits(withBits(bitsFor(ROWS), ascending(list)), ascending(out));
        expect(all(marked(bits))).toEqual([...ascending(list)].filter((row) => !out.includes(row)));
      }),
      runs,
    );
  });
});
