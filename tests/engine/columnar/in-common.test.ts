import fc from "fast-check";
import { expect, test } from "vitest";
import { firstFrom, inCommon } from "../../../src/engine/columnar/in-common.ts";
import { bitsFor, withBits } from "../../../src/engine/columnar/row-set.ts";
import { effort, SEED } from "../../browser/effort.ts";

const ascending = (maxLength: number) =>
  fc.uniqueArray(fc.nat(400), { maxLength }).map((list) => Uint32Array.from(list).sort());
const runs = { numRuns: effort(300), seed: SEED };

test("of two lists those in both are kept, or those in the first alone, however long the other is", () => {
  fc.assert(
    fc.property(
      ascending(40),
      fc.oneof(ascending(40), ascending(300)),
      fc.boolean(),
      (list, other, wanted) => {
        const there = { list: other, bits: () => withBits(bitsFor(401), other) };
        expect([...inCommon(list, there, wanted)]).toEqual(
          [...list].filter((number) => other.includes(number) === wanted),
        );
      },
    ),
    runs,
  );
});

test("leaping finds where the numbers that are not less begin, as a look at each does", () => {
  fc.assert(
    fc.property(ascending(60), fc.nat(410), fc.nat(60), (list, value, from) => {
      const start = Math.min(from, list.length);
      const found = list.findIndex((number, at) => at >= start && number >= value);
      expect(firstFrom(list, value, start)).toBe(found < 0 ? list.length : found);
    }),
    runs,
  );
});
