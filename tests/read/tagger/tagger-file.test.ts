import fc from "fast-check";
import { expect, test } from "vitest";
import { TRAIT_BITS } from "../../../src/read/tagger/hash.ts";
import { openTagger, writeTagger } from "../../../src/read/tagger/tagger-file.ts";
import { TAG_COUNT } from "../../../src/read/tagger/tags.ts";

const CELLS = TAG_COUNT * TAG_COUNT;
const row = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: TAG_COUNT, maxLength: TAG_COUNT });
const traits = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 ** TRAIT_BITS - 1 }), row), {
  selector: ([trait]) => trait,
  maxLength: 40,
});

test("a tagger reads back as written, and knows no other traits", () => {
  fc.assert(
    fc.property(traits, fc.nat({ max: 2 ** TRAIT_BITS - 1 }), (entries, other) => {
      const sorted = entries
        .filter(([, weights]) => weights.some((weight) => weight !== 0))
        .sort(([a], [b]) => a - b);
      const opened = openTagger(
        writeTagger({
          traits: Int32Array.from(sorted, ([trait]) => trait),
          rows: Float32Array.from(sorted.flatMap(([, weights]) => weights.map((weight) => weight / 10))),
          transitions: new Float64Array(CELLS).fill(0.5),
        }),
      );
      if (opened.kind === "failed") throw new Error(opened.reason);
      const { rowOf, weights, step, transitions } = opened.tagger;
      for (const [trait, wanted] of sorted) {
        const at = rowOf(trait) * TAG_COUNT;
        expect([...weights.subarray(at, at + TAG_COUNT)]).toEqual(wanted);
      }
      if (!sorted.some(([trait]) => trait === other)) expect(rowOf(other)).toBe(-1);
      expect(step).toBe(0.1);
      expect([...transitions]).toEqual(Array.from({ length: CELLS }, () => 0.5));
    }),
  );
});

test("bytes that are no tagger, or are cut short, fail with a reason", () => {
  expect(openTagger(new Uint8Array([1, 2, 3]))).toMatchObject({ kind: "failed" });
  const file = writeTagger({
    traits: Int32Array.from([5, 900]),
    rows: new Float32Array(2 * TAG_COUNT).fill(1),
    transitions: new Float64Array(CELLS),
  });
  expect(openTagger(file.subarray(0, file.length - 3))).toMatchObject({ kind: "failed" });
});
