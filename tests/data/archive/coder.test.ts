import fc from "fast-check";
import { expect, test } from "vitest";
import { packCoded, unpackCoded } from "../../../src/data/archive/coded.ts";
import { Packer, Unpacker } from "../../../src/data/archive/packer.ts";
import { readSet, writeSet } from "../../../src/data/archive/sets.ts";
import { BITS, folded, LEAST, TOKENS, tokenOf, unfolded } from "../../../src/data/archive/token.ts";
import { effort, SEED } from "../../browser/effort.ts";

/** Few are common and some are great, as what archives hold. */
const whole = fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, fc.nat(300), fc.nat(2 ** 32 - 1));
const set = fc.oneof(fc.array(whole, { maxLength: 9 }), fc.array(fc.nat(2), { maxLength: 60 }));
const sets = fc.array(set, { maxLength: 60 });
const runs = { numRuns: effort(150), seed: SEED };

function packed(all: readonly (readonly number[])[]): Uint8Array {
  const packer = new Packer();
  packCoded(packer, 2, (sink) => {
    for (const values of all.toReversed()) {
      writeSet(sink, 1, Uint32Array.from(values).sort());
      sink.whole(0, values.length);
    }
  });
  return packer.taken();
}

function unpacked(bytes: Uint8Array, count: number) {
  const reader = unpackCoded(new Unpacker(bytes), 2);
  if (reader === null) return null;
  const into: number[] = [];
  const found = Array.from({ length: count }, () => {
    const length = Math.min(reader.whole(0), 10_000);
    readSet(reader, 1, length, into);
    return into.slice(0, length);
  });
  return { found, isSpent: reader.isSpent };
}

const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

test("a number is its token and the bits beside it", () => {
  fc.assert(
    fc.property(whole, (value) => {
      const { token, bits, rest } = tokenOf(value);
      expect(token).toBeLessThan(TOKENS);
      expect(BITS[token]).toBe(bits);
      expect((LEAST[token] ?? 0) + rest).toBe(value);
    }),
    runs,
  );
});

test("folding comes back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), (value) => {
      expect(unfolded(folded(value))).toBe(value);
    }),
    runs,
  );
});

test("sets come back whole, equal numbers too, and nothing is left", () => {
  fc.assert(
    fc.property(sets, (all) => {
      expect(unpacked(packed(all), all.length)).toEqual({ found: all.map(ascending), isSpent: true });
    }),
    runs,
  );
});

test("more numbers in a set than have a free order come back too", () => {
  const many = Array.from({ length: 5000 }, (_, at) => (at * 7919) % 4999);
  expect(unpacked(packed([many, [1]]), 2)).toEqual({ found: [ascending(many), [1]], isSpent: true });
});

test("takes hardly more than the numbers' entropy, the order of a set left out", () => {
  const sets = Array.from({ length: 20_000 }, (_, at) => [(at * 7) % 8, (at * 3 + 1) % 8, (at * 5 + 2) % 8]);
  const whole = packed(sets).length;
  const ordered = packed(sets.map((set, at) => [at % 2, ...set].slice(1))).length;
  expect(ordered).toBe(whole);
  // Three bits each, less most of the log2(3!) of their order, since few sets hold a number twice.
  expect((whole * 8) / sets.length).toBeLessThan(9 - 2.1);
});

test("bytes that were cut or changed never throw, and are not said to be whole and the same", () => {
  fc.assert(
    fc.property(sets, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), (all, at, change, cut) => {
      const bytes = packed(all);
      const other = cut ? bytes.slice(0, at % bytes.length) : bytes.slice();
      if (!cut) other[at % bytes.length] = (other[at % bytes.length] ?? 0) ^ change;
      expect(() => unpacked(other, all.length)).not.toThrow();
    }),
    runs,
  );
});
