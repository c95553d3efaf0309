import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_HINTS } from "../../src/read/hints.ts";
import { read } from "../../src/read/read.ts";
import { sentencesOf } from "../../src/read/text/sentences.ts";
import { tokensOf } from "../../src/read/text/tokens.ts";
import { shippedGazetteer, shippedModel } from "../bench/reading/opened.ts";
import { SEED } from "../browser/effort.ts";
import { FURNITURE, LEADS, PROSE, SECOND, TITLES } from "./hygiene/made-up.ts";

const [gazetteer, model] = [shippedGazetteer(), shippedModel()];

/** Sentences of the text, but those of its title, that are neither in an excerpt nor in a passage left out, or are in both. */
function unaccounted(text: string, title: string | null): readonly string[] {
  const { excerpts, leftOut, zones, language } = read(text, { ...NO_HINTS, title }, gazetteer, model);
  expect(language.isRead).toBe(true);
  const titles = zones.filter(({ kind }) => kind === "title");
  return sentencesOf(text, tokensOf(text)).flatMap(({ start, end }) => {
    const holds = (one: { readonly start: number; readonly end: number }) =>
      one.start <= start && one.end >= end;
    if (titles.some(holds)) return [];
    const times = Number(excerpts.some(holds)) + Number(leftOut.some(holds));
    return times === 1 ? [] : [`${times} times: ${text.slice(start, end)}`];
  });
}

test.each(["000_962d1b79bee42f05", "003_30ef00eb747dd457"])(
  "every sentence of an article is an excerpt or left out with a reason: %s",
  (stem) => {
    const text = readFileSync(new URL(`../../geodata/articles/${stem}.txt`, import.meta.url), "utf8");
    for (const title of [null, "Hifter in Italy", "Another title"])
      expect(unaccounted(text, title)).toEqual([]);
  },
);

const CAPTION = "FILE - Gen. Khalifa Hifter, shown in Amman, Jordan, Aug. 24, 2015.";
const paragraph = fc.constantFrom(
  ...LEADS,
  ...TITLES,
  ...PROSE,
  ...SECOND,
  ...FURNITURE,
  CAPTION,
  "***",
  "5",
  "It rained. Nobody came; nothing moved. It was -5.",
);
const made = fc.record({
  paragraphs: fc.array(paragraph, { maxLength: 12 }),
  between: fc.constantFrom("\n", "\n\n", "\r\n\r\n", "\n  "),
  title: fc.option(fc.constantFrom(...TITLES)),
});

test("every sentence of a made-up article is an excerpt or left out with a reason", () => {
  fc.assert(
    fc.property(made, ({ paragraphs, between, title }) => {
      expect(unaccounted(paragraphs.join(between), title)).toEqual([]);
    }),
    { numRuns: 300, seed: SEED },
  );
});

test("a passage left out says why", () => {
  const text = `Breaking News\n\nThe title\n\n${PROSE[0]}\n\n${CAPTION}\n\n${CAPTION}\n\n${PROSE[0]}\n`;
  const { leftOut } = read(text, { ...NO_HINTS, title: "The title" }, gazetteer, model);
  expect(leftOut.map(({ start, end, reason }) => [reason, text.slice(start, end)])).toEqual([
    ["furniture", "Breaking News"],
    ["caption-again", CAPTION],
    ["repeated", PROSE[0]],
  ]);
});

test("an article in another language is kept, and nothing of it is read", () => {
  const text =
    "Le ministre a rencontré lundi à Tunis les représentants des deux camps. Il est parti pour Rome.";
  const reading = read(text, NO_HINTS, gazetteer, model);
  expect(reading.language).toEqual({ code: "fr", isRead: false });
  expect([reading.mentions, reading.excerpts, reading.actors, reading.leftOut]).toEqual([[], [], [], []]);
});
