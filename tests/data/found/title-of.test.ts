import { expect, test } from "vitest";
import type { Zone } from "../../../src/core/article.ts";
import { openingOf, titleOf } from "../../../src/data/found/title-of.ts";

test.each([
  ["a headline", "Talks in Rome\n\nEnvoys met.", [], "Talks in Rome"],
  ["a sentence", "Envoys met in Rome.\n", [], null],
  ["what was told to be one", "By Ann\nTalks\nin Rome\nText.", [[7, 20]], "Talks in Rome"],
])("the title of %s", (_, text, at, title) => {
  const zones = at.map(([start = 0, end = 0]): Zone => ({ kind: "title", start, end }));
  expect(titleOf(text, zones)).toBe(title);
});

test.each([
  ["a short first line", "Envoys met in Rome.\nThey left.", "Envoys met in Rome"],
  [
    "whole words of a long one",
    "Port workers in Odesa, Ukraine, loaded grain on Tuesday as officials watched.",
    "Port workers in Odesa, Ukraine, loaded grain on Tuesday as…",
  ],
  ["no mark before the dots", `${"word ".repeat(10)}said, overwhelmingly`, `${"word ".repeat(10)}said…`],
  ["whole letters where there are no spaces", "𠮷".repeat(50), `${"𠮷".repeat(30)}…`],
  ["the first line with a letter", " \n* * *\n  Rome\twaits.", "Rome waits"],
  ["nothing where there is none", "…\n!\n", null],
])("a text without a headline is called by %s", (_, text, name) => {
  expect(openingOf(text)).toBe(name);
});
