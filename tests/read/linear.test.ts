import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NO_HINTS } from "../../src/read/hints.ts";
import { read } from "../../src/read/read.ts";
import { shippedGazetteer, shippedModel } from "../bench/reading/opened.ts";
import { isDeep } from "../browser/effort.ts";
import { markedTexts } from "./fixture/marked.ts";

const [gazetteer, model] = [shippedGazetteer(), shippedModel()];

/** Characters of the short text and of the long one; deep runs take as much as anyone may bring, where little traps show. */
const [SHORT, LONG] = isDeep ? [100_000, 1_000_000] : [5_000, 50_000];
/** Linear is ten times as long. What is quadratic takes a hundred times as long, or far too long to wait for. */
const MOST = 50;

const article = (stem: string): string =>
  readFileSync(new URL(`../../geodata/articles/${stem}.txt`, import.meta.url), "utf8");
const prose = [
  article("000_962d1b79bee42f05"),
  article("003_30ef00eb747dd457"),
  ...markedTexts().map(({ text }) => text),
].join("\n\n");

/** Milliseconds of processor time, so that other work on the machine counts little. */
function cost(text: string): number {
  const before = process.cpuUsage();
  read(text, NO_HINTS, gazetteer, model);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

test.each([
  ["news", prose],
  ["spaces", " "],
  ["line breaks", "\n"],
  ["brackets", "("],
  ["one letter", "A"],
  ["letters apart", "A B C D "],
  ["capitalised words", "San Jose Santa Maria Los Angeles New York City "],
  ["commas after a name", "Paris, "],
  ["a country a line", "Libya\n\n"],
  ["parts of a country", "eastern Libya and the south of the country, "],
  ["abbreviations", "U.S."],
  ["holders", "Libya's Tripoli's Rome's "],
  ["dates", "Jan. 1, "],
  ["dates of pages", "Nov. 13, 2018\n\n"],
  ["unfinished dates", "last "],
  ["captions", "Photo: x, left, "],
  ["titles", "Mr. Al "],
  ["small words of names", "Bank of the "],
  ["people", "Khalifa Hifter met Ahmed Maitig. "],
  ["one town's name", "Rome "],
  ["towns and people on one line", "Anna Lee flew from Rome, Italy, to Tripoli, Libya. "],
  ["lone surrogates", "\ud83d"],
])("ten times as much text of nothing but %s takes about ten times as long", (_, piece) => {
  const short = filled(piece, SHORT);
  cost(short);
  const least = Math.max(4, Math.min(cost(short), cost(short)));
  expect(cost(filled(piece, LONG)) / least).toBeLessThan(MOST);
});
