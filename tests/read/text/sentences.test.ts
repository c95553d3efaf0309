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
  [
    "not initials, be one of them an I",
    "J. K. Rowling and J. I. Packer came.",
    ["J. K. Rowling and J. I. Packer came."],
  ],
  [
    "an I that is no initial",
    "It was he and I. Nobody else came.",
    ["It was he and I.", "Nobody else came."],
  ],
  [
    "not numbers",
    "No. 5 and pp. 3 were Nos. 6 of 3.5 million.",
    ["No. 5 and pp. 3 were Nos. 6 of 3.5 million."],
  ],
  ["a no that is no number", "He said no. Nobody came.", ["He said no.", "Nobody came."]],
  ["not a.m.", "At 5 a.m. the U.S. troops left.", ["At 5 a.m. the U.S. troops left."]],
  [
    "not an abbreviation before a hard space",
    "Gen.\u00a0Hifter met Mr.\u202fConte.",
    ["Gen.\u00a0Hifter met Mr.\u202fConte."],
  ],
  [
    "not an abbreviation in brackets",
    "The United Nations (U.N.) Council met.",
    ["The United Nations (U.N.) Council met."],
  ],
  ["not v.", "In Roe v. Wade he ruled.", ["In Roe v. Wade he ruled."]],
  [
    "an ellipsis before a capital",
    "He waited… Then he left. He waited... She left.",
    ["He waited…", "Then he left.", "He waited...", "She left."],
  ],
  [
    "no ellipsis before a small letter",
    "He waited… and then… he left... at last.",
    ["He waited… and then… he left... at last."],
  ],
  [
    'no !" before a small letter',
    'A sign read "Welcome!" and a banner "Go!" there.',
    ['A sign read "Welcome!" and a banner "Go!" there.'],
  ],
  [
    "no ?” before a small letter",
    "“Where?” she asked in Homs. “Here!” he said.",
    ["“Where?” she asked in Homs.", "“Here!” he said."],
  ],
  [
    "no ?» and no ?’ before a small letter",
    "«Who?» he asked. ‘Why?’ she said.",
    ["«Who?» he asked.", "‘Why?’ she said."],
  ],
  ["no …” before a small letter", "“We will see…” he said.", ["“We will see…” he said."]],
  ["no ! of a name before a small letter", "Yahoo! said that it left.", ["Yahoo! said that it left."]],
  [
    "no ?” before who asked",
    "“Where is it?” Hala Nasser asked. “Who?” President Conte said.",
    ["“Where is it?” Hala Nasser asked.", "“Who?” President Conte said."],
  ],
  [
    "a ?” before another sentence",
    "“Where is it?” Nobody in the town knew.",
    ["“Where is it?”", "Nobody in the town knew."],
  ],
  ["no ?” before a comma", "“Where?”, she asked.", ["“Where?”, she asked."]],
  [
    "a stop before a name that begins small",
    "He left. al-Mesmari stayed. de Mistura came.",
    ["He left.", "al-Mesmari stayed.", "de Mistura came."],
  ],
  [
    "not what counts a paragraph",
    "1. Rebels took Sirte.\n\n2. They left.\n\nII. The end.",
    ["1. Rebels took Sirte.", "2. They left.", "II. The end."],
  ],
  [
    "a minus, a currency, a sign before the first word",
    "-5 degrees. −7 there. $3 million. £20. €5. #9 won. ~40 came. +2 more.",
    ["-5 degrees.", "−7 there.", "$3 million.", "£20.", "€5.", "#9 won.", "~40 came.", "+2 more."],
  ],
  [
    "signs that stand apart",
    "€ 5 million went. « Oui », he said.",
    ["€ 5 million went.", "« Oui », he said."],
  ],
  [
    "brackets and marks that open",
    "(Reuters) - He left. [He] came. ¿Quién? ¡Nadie!\n\n…and so on.",
    ["(Reuters) - He left.", "[He] came.", "¿Quién?", "¡Nadie!", "…and so on."],
  ],
  ["a decimal without its zero", ".5 percent left. -.5 more.", [".5 percent left.", "-.5 more."]],
  [
    "signs after the last word",
    "It rose by 5%. It cost 5 €. It fell to -5°. He said « non ».",
    ["It rose by 5%.", "It cost 5 €.", "It fell to -5°.", "He said « non »."],
  ],
  ["a colon at the end of a line", "They said:\n\nWe won.", ["They said:", "We won."]],
  ["no bullet", "• Rebels left\n• Troops came", ["Rebels left", "Troops came"]],
  [
    "no line that goes on indented",
    "Troops left Sirte, and the mayor of\n      Misrata said so.",
    ["Troops left Sirte, and the mayor of\n      Misrata said so."],
  ],
  [
    "no single line that goes on in small letters",
    "Troops left Sirte\n\tafter talks. They came\r\nback.",
    ["Troops left Sirte\n\tafter talks.", "They came\r\nback."],
  ],
  [
    "a line before a byline",
    "Troops left Sirte\nby Ann Lee\nThey left.",
    ["Troops left Sirte", "by Ann Lee", "They left."],
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

test.each([40, 60, 80, 120])(
  "text reads the same however it is wrapped and indented: %i columns",
  (columns) => {
    const paragraphs = [
      "Gen. Hifter met Mr. Conte in New York on Nov. 13, 2018, and told the “Daily News” that he hoped for peace. Nobody else came.",
      '"Where is the bread?" she asked in Homs on Monday, and a baker from Hama answered that the ovens had been cold for a week. $3 million was lost.',
      "The envoy flew from Tripoli to Rome, where he met the foreign minister and two of his aides. They went on to Brussels.",
    ];
    const flat = paragraphs.flatMap((text) => sentences(text));
    for (const indent of ["", "  ", "\t", "              "])
      for (const first of ["", "   "])
        for (const end of ["\n", "\r\n"]) {
          const text = paragraphs.map((one) => first + wrapped(one, columns, end + indent)).join(end + end);
          expect(sentences(text).map((one) => one.replace(/\s+/g, " "))).toEqual(flat);
        }
  },
);

/** A text cut at blanks into lines of so many columns. */
function wrapped(text: string, columns: number, end: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join(end);
}

test("every token is the text at its offsets", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const { start, end, text: word } of tokensOf(text)) expect(text.slice(start, end)).toBe(word);
    }),
  );
});
