import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mention } from "../../src/core/article.ts";
import { byPosition } from "../../src/data/article.ts";
import { mentionsInside } from "../../src/data/mentions-inside.ts";

const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));

test("halving finds all and only the mentions that a plain look at each finds", () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, within) => {
      const mentions = spans
        .map((one): Mention => ({ ...one, kind: "date", edtf: null, text: "" }))
        .toSorted(byPosition);
      const plain = mentions.filter(({ start, end }) => start >= within.start && end <= within.end);
      expect(mentionsInside(mentions, within)).toEqual(plain.filter(({ start }) => start < within.end));
    }),
  );
});

test("a book with thirty thousand mentions and sentences is searched at once", () => {
  const mentions = Array.from(
    { length: 30_000 },
    (_, i): Mention => ({ kind: "date", start: i * 10, end: i * 10 + 5, text: "", edtf: null }),
  );
  const found = mentions.reduce((sum, one) => sum + mentionsInside(mentions, one).length, 0);
  expect(found).toBe(30_000);
});
