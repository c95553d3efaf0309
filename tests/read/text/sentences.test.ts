import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesOf } from "../../../src/read/text/sentences.ts";
import { tokensOf } from "../../../src/read/text/tokens.ts";

const sentences = (text: string): readonly string[] =>
  sentencesOf(text, tokensOf(text)).map(({ start, end }) => text.slice(start, end));

test.each([
  ["a full stop and a capital", "He left. She stayed.", ["He left.", "She stayed."]],
  ["not an abbreviation", "Gen. Hifter met Mr. Conte. He left.", ["Gen. Hifter met Mr. Conte.", "He left."]],
  ["not initials", "The U.S. Navy and J. Smith came.", ["The U.S. Navy and J. Smith came."]],
  ["quotation marks stay with their sentence", "“We won.” He smiled.", ["“We won.”", "He smiled."]],
  ["a blank line", "Title of it\n\nThe text begins", ["Title of it", "The text begins"]],
  [
    "no line cut by width",
    "one two\nthree four\nfive six\nseven eight",
    ["one two\nthree four\nfive six\nseven eight"],
  ],
])("sentences end at %s", (_, text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test("sentences hold every token once, in order, and no white space at their ends", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aB1 .!?\n"“”’é—') }), (text) => {
      const tokens = tokensOf(text);
      const found = sentencesOf(text, tokens);
      expect(found.flatMap(({ first, last }) => tokens.slice(first, last))).toEqual(tokens);
      for (const { start, end } of found) expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      found.reduce((before, { start, end }) => {
        expect(start).toBeGreaterThanOrEqual(before);
        return end;
      }, 0);
    }),
  );
});

test("every token is the text at its offsets", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const { start, end, text: word } of tokensOf(text)) expect(text.slice(start, end)).toBe(word);
    }),
  );
});
