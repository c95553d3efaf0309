import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { paragraphsOf } from "../../../src/read/hygiene/paragraphs.ts";
import { zonesOf } from "../../../src/read/hygiene/zones.ts";
import { tokensOf } from "../../../src/read/text/tokens.ts";

const zones = (text: string, title: string | null = null) => {
  const tokens = tokensOf(text);
  return zonesOf(paragraphsOf(text, tokens), tokens, title).map(({ zone, text: words }) => [
    zone,
    words.slice(0, 40),
  ]);
};
const article = (stem: string) =>
  readFileSync(new URL(`../../../geodata/articles/${stem}.txt`, import.meta.url), "utf8");

test("byline, teasers and header date above the title are the page's", () => {
  const found = zones(article("000_962d1b79bee42f05"));
  expect(found.slice(0, 8)).toEqual([
    ["furniture", "Mohamed Niss"],
    ["furniture", "Mohamed Niss"],
    ["furniture", "Still on the Loose: Libya’s Most Dangero"],
    ["furniture", "Friday, March 23, 2018"],
    ["furniture", "More violence?"],
    ["furniture", "Tripoli Braces for Hurricane Igtet"],
    ["furniture", "More violence?"],
    ["title", "Hifter in Italy"],
  ]);
  expect(found.filter(([zone]) => zone === "caption").length).toBe(3);
  expect(found.filter(([zone]) => zone === "body").length).toBe(6);
});

test("of two equal captions the second is furniture", () => {
  const found = zones(article("003_30ef00eb747dd457"));
  expect(found.filter(([, words]) => words?.startsWith("FILE - "))).toEqual([
    ["caption", "FILE - Gen. Khalifa Hifter, military chi"],
    ["furniture", "FILE - Gen. Khalifa Hifter, military chi"],
  ]);
  expect(found.slice(0, 4).map(([zone]) => zone)).toEqual(["furniture", "furniture", "title", "caption"]);
});

test("a text of one paragraph is all body", () => {
  expect(zones("Trains left Kharkiv for Lviv on Friday.")).toEqual([
    ["body", "Trains left Kharkiv for Lviv on Friday."],
  ]);
});

test("the given title is the title wherever it stands", () => {
  const text =
    "A teaser\n\nThe title\n\nAnother teaser\n\nThe minister said on Friday that the trains would run again from Monday, weather allowing.";
  expect(zones(text, "The title").map(([zone]) => zone)).toEqual(["furniture", "title", "furniture", "body"]);
});

const PROSE = "The minister said on Friday that the trains would run again from Monday, weather allowing.";

test.each([
  "Copyright law was changed in Geneva.",
  "By Monday rebels held Aden",
  "Loading grain in Odesa stopped on Monday.",
  "Reporting by journalists in Aden was banned.",
  "Keep reading lists short, he said.",
  "Filed under seal, the suit names Rome.",
])("a sentence that only begins as page furniture does is the article's: %s", (line) => {
  expect(zones(`${PROSE}\n\n${line}`)).toEqual([
    ["body", PROSE.slice(0, 40)],
    ["body", line.slice(0, 40)],
  ]);
});

test.each([
  "Copyright 2019 The New Arab.",
  "By Ann Lee and Jo Roe, Staff Writers",
  "Loading...",
  "Reporting by Ann Lee in Rome; editing by Jo Roe",
  "You may also like...",
  "Updated: 10 p.m.",
  "We use cookies to improve this page.",
  "Sign up for our daily newsletter.",
])("page furniture below the prose is no part of the article: %s", (line) => {
  expect(zones(`${PROSE}\n\n${line}`)[1]?.[0]).toBe("furniture");
});
