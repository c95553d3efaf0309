import fc from "fast-check";
import { expect, test } from "vitest";
import { foldName, foldToken, tokensOf } from "../../../src/read/gazetteer/fold.ts";

test.each([
  ["Şabrātah", "sabratah"],
  ["Łódź", "lodz"],
  ["Sana'a", "sana a"],
  ["Ḩalab", "halab"],
  ["Sanʿāʼ", "san a"],
  ["Nuuk ʻOkina", "nuuk okina"],
  ["Saint-Denis", "st denis"],
  ["St. Louis", "st louis"],
  ["Fort Hood", "ft hood"],
  ["U.S.", "u s"],
  ["İstanbul", "istanbul"],
  ["طَرَابُلُس", "طرابلس"],
  ["القاهرة", "القاهره"],
  ["Київ", "киів"],
  ["서울", "서울"],
  ["दिल्ली", "दिल्ली"],
  ["東京", "東京"],
  ["  ", ""],
])("%s folds to %s", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test("a folded name folds to itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldName(foldName(text))).toBe(foldName(text));
    }),
  );
});

test("tokens lie in order, apart, and each is the fold of the words under it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      let before = 0;
      for (const { start, end, folded } of tokensOf(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(folded).toBe(foldToken(text.slice(start, end)));
        before = end;
      }
    }),
  );
});

test("a possessive begins with the name alone", () => {
  expect(tokensOf("Libya's east").map(({ folded }) => folded)).toEqual(["libya", "s", "east"]);
});
