import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchWords, wordSpans, wordsOf } from "../../src/core/words.ts";

describe("the words of a text", () => {
  test.each([
    ["Ghassam Salamé’s “word”", ["ghassam", "salame", "s", "word"]],
    ["EL-SISSI, 2018", ["el", "sissi", "2018"]],
    ["Şabrātah", ["sabratah"]],
    ["Türkiye İstanbul", ["turkiye", "istanbul"]],
    ["قَطَر", ["قطر"]],
    ["قـــطر", ["قطر"]],
    ["أحمد آل ثاني", ["احمد", "ال", "ثاني"]],
    ["Ｌｉｂｙａ ﬁnal", ["libya", "final"]],
    ["ΟΔΟΣ οδος", ["οδοσ", "οδοσ"]],
    ["a\u00A0b\nc", ["a", "b", "c"]],
    ["—…!", []],
  ])("%s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test("read again are the same words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(wordsOf(wordsOf(text).join(" "))).toEqual(wordsOf(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test("do not depend on case or on how accents are put together", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aéÉñü Çßs'") }), (text) => {
        expect(wordsOf(text.normalize("NFD"))).toEqual(wordsOf(text.normalize("NFC")));
        expect(wordsOf(text.toLowerCase())).toEqual(wordsOf(text));
      }),
    );
  });
});

describe("the words of a search", () => {
  test.each([
    ["  Salamé   gas  ", ["Salamé", "gas"]],
    ["gas gas", ["gas"]],
    ["el-Sissi", ["el-Sissi"]],
    ["– ! gas", ["gas"]],
    ["", []],
  ])("%j are as spelt, apart at spaces", (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });

  test("are sound, few and short, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 5_000 }), (typed) => {
        const words = searchWords(typed);
        expect(words.length).toBeLessThanOrEqual(20);
        expect(words.every((word) => word.length <= 100 && word === searchWords(word)[0])).toBe(true);
        expect(() => words.map(encodeURIComponent)).not.toThrow();
      }),
    );
  });
});

describe("the words that are marked", () => {
  const marked = (text: string, ...sought: readonly string[]) =>
    wordSpans(text, sought).map(({ start, end }) => text.slice(start, end));

  test.each([
    ["Mr Hifter’s men; the Hifters.", ["hift"], ["Hifter", "Hifters"]],
    ["He met Salame\u0301 there.", ["salamé"], ["Salame\u0301"]],
    ["قال أحمد في قـــطر", ["احم", "قطر"], ["أحمد", "قـــطر"]],
    ["Gas™ and oil", ["gastm"], ["Gas™"]],
    ["nothing", [], []],
    ["nothing", ["–"], []],
  ])("in %j for %j", (text, sought, wanted) => {
    expect(marked(text, ...sought)).toEqual(wanted);
  });

  test("are all that a filter finds, and no others", () => {
    const text = fc.string({ unit: fc.constantFrom(..."aAbé½™ـ\u0301 -'ßς٣İ한") });
    fc.assert(
      fc.property(text, text, (said, sought) => {
        const wanted = wordsOf(sought);
        const found = marked(said, sought).flatMap(wordsOf);
        for (const word of wanted) {
          const passes = wordsOf(said).some((other) => other.startsWith(word));
          expect(found.some((other) => other.startsWith(word))).toBe(passes);
        }
      }),
      { numRuns: 500 },
    );
  });
});
