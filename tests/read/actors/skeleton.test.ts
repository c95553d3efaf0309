import { expect, test } from "vitest";
import { likeness, mayBeSpellings } from "../../../src/read/actors/skeleton.ts";

test.each([
  ["hifter", "hiftar"],
  ["hifter", "haftar"],
  ["gadhafi", "qaddafi"],
  ["serraj", "sarraj"],
  ["mesmari", "mismari"],
])("%s and %s may be spellings of one name", (a, b) => {
  expect(mayBeSpellings(a, b)).toBe(true);
});

test.each([
  ["conte", "hifter"],
  ["niss", "minniti"],
  ["macron", "medvedev"],
  ["lee", "li"],
])("%s and %s are two names", (a, b) => {
  expect(mayBeSpellings(a, b)).toBe(false);
});

test("likeness is 1 for equal words, 0 for words without a letter in common, and the same both ways", () => {
  expect(likeness("martha", "martha")).toBe(1);
  expect(likeness("abc", "xyz")).toBe(0);
  expect(likeness("martha", "marhta")).toBeCloseTo(0.961, 3);
  expect(likeness("marhta", "martha")).toBeCloseTo(0.961, 3);
});
