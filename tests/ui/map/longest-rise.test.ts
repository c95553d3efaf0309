import fc from "fast-check";
import { expect, test } from "vitest";
import { longestRise } from "../../../src/ui/map/longest-rise.ts";
import { effort, SEED } from "../../browser/effort.ts";

/** The length of a longest rising run, by trying every choice. */
const longest = (numbers: readonly number[], above = -1): number =>
  numbers.reduce(
    (best, number, index) =>
      number > above ? Math.max(best, 1 + longest(numbers.slice(index + 1), number)) : best,
    0,
  );

test("the numbers that stay rise, are none below 0, and no choice would leave more of them", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 9 }), (numbers) => {
      const staying = [...longestRise(numbers)].sort((a, b) => a - b).map((index) => numbers[index] ?? -1);
      expect(staying.every((number, at) => number > (staying[at - 1] ?? -1))).toBe(true);
      expect(staying).toHaveLength(longest(numbers));
    }),
    { numRuns: effort(300), seed: SEED },
  );
});
