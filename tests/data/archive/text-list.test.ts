import fc from "fast-check";
import { expect, test } from "vitest";
import type { Chunk } from "../../../src/data/archive/directory.ts";
import { packTexts, unpackTexts } from "../../../src/data/archive/text-list.ts";
import { PLATFORM } from "../../../src/ui/archive/archive-platform.ts";
import { SEED } from "../../browser/effort.ts";

const check = fc.nat(2 ** 32 - 1);
const list = fc.record({
  from: fc.nat(2 ** 40),
  texts: fc.array(fc.tuple(fc.nat(300), fc.nat(100_000), check), { maxLength: 30 }),
  articles: fc.nat(),
  index: fc.array(fc.tuple(check, fc.tuple(fc.nat(), fc.nat(), check)), { maxLength: 3 }),
  leftOut: fc.constantFrom([], [3, 0, 12]),
});
const runs = { numRuns: 100, seed: SEED };

function listOf({
  from,
  texts,
  articles,
  index,
  leftOut,
}: typeof list extends fc.Arbitrary<infer List> ? List : never) {
  let at = from;
  const chunks = texts.map(([rows, length, check]) => {
    at += length;
    return [rows, [at - length, length, check] satisfies Chunk] as const;
  });
  return { chunks, articles, index, leftOut };
}

test("a list of texts comes back as it was", () => {
  fc.assert(
    fc.property(list, (drawn) => {
      const texts = listOf(drawn);
      expect(unpackTexts(packTexts(texts, PLATFORM), PLATFORM)).toEqual(texts);
    }),
    runs,
  );
});

test("a list that was cut short is none", () => {
  fc.assert(
    fc.property(list, fc.nat(), (drawn, at) => {
      const bytes = packTexts(listOf(drawn), PLATFORM);
      expect(unpackTexts(bytes.slice(0, at % bytes.length), PLATFORM)).toBe(null);
    }),
    runs,
  );
});
