import fc from "fast-check";
import { expect, test } from "vitest";
import { markdownText } from "../../../src/data/documents/markdown-text.ts";
import { effort } from "../../browser/effort.ts";
import { stopwatch } from "../../cpu.ts";

test.each([
  ["# Talks in *Palermo*\n\nText.", "Talks in Palermo\n\nText.\n"],
  ["Title\n=====\n\nText", "Title\n\nText\n"],
  ["He met **[Conte](https://a.b/c_d)** in _Rome_.", "He met Conte in Rome.\n"],
  ["![A map](map.png)\n\nIn Rome.[^1]\n\n[^1]: A note.", "In Rome.\n\nA note.\n"],
  ['> "We stay", he said.\n> In Rome.', '"We stay", he said.\nIn Rome.\n'],
  ["- one\n- two\n  1. three", "one\ntwo\nthree\n"],
  ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4\n"],
  ["A <b>bold</b> &amp; &#8220;loud&#8221; <https://a.example/x>", "A bold & “loud” https://a.example/x\n"],
  ["One\n\n\n\n---\n\nTwo", "One\n\nTwo\n"],
  ["a <!-- not\nshown --> b", "a\nb\n"],
  ["```\n# kept *as is*\n```\nafter", "# kept *as is*\nafter\n"],
  ["| Town | Dead |\n|------|-----:|\n| Rome | 3 |", "Town   Dead\nRome   3\n"],
  ["escaped \\*stars\\* and a \\[bracket\\]", "escaped *stars* and a [bracket]\n"],
  ["[home]: https://a.example\nSee [home][home].", "See home.\n"],
])("%j shows %j", (markdown, shown) => {
  expect(markdownText(markdown)).toBe(shown);
});

test("plain sentences come out as they went in", () => {
  const sentence = fc.stringMatching(/^[A-Z][a-z]{1,8}( [a-z]{1,8}){0,6}[.?]$/);
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
      const text = `${sentences.join("\n\n")}\n`;
      expect(markdownText(text)).toBe(text);
    }),
    { seed: 4 },
  );
});

test.each(["[", "*", "_ ", "<", "![", "`", "> ", "| ", "\\", "&", "<!--", "[a](", " "])(
  "%j over and over takes no longer than its length",
  (sign) => {
    const spent = stopwatch();
    markdownText(sign.repeat(effort(30_000) / sign.length));
    expect(spent()).toBeLessThan(3_000);
  },
);
