import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAtlas } from "../../../src/data/atlas.ts";
import { writeAtlas } from "../../../src/data/atlas-writer.ts";
import { articleFrom } from "../../../src/data/found/article-from.ts";
import { correctFound } from "../../../src/data/found/correct.ts";
import { correctionsOf, type NameCorrection } from "../../../src/data/found/correction.ts";
import type { FoundPlace } from "../../../src/data/found/found.ts";
import { joinArticles } from "../../../src/data/found/join-articles.ts";
import { NO_HINTS } from "../../../src/read/hints.ts";
import { read } from "../../../src/read/read.ts";
import { shippedGazetteer, shippedModel } from "../../bench/reading/opened.ts";
import { EMPTY } from "./read-texts.ts";

const [gazetteer, model] = [shippedGazetteer(), shippedModel()];
const ABOUT = { id: "a", title: null, publisher: null, url: null, language: null, published: null };
const TEXT =
  "Fighting broke out in Tripoli, the capital of Libya, on Monday. Officials met at the Zarqoun crossing.\nIn Lebanon, protesters gathered in Tripoli on Tuesday. Hifter kept silent.\n";

const LEBANESE: FoundPlace = {
  id: "gn:266826",
  name: "Tripoli",
  kind: "settlement",
  position: [35.85, 34.43],
  radiusKm: 5,
  countryCode: "LB",
};
const CROSSING: FoundPlace = { ...LEBANESE, id: "zarqoun", name: "Zarqoun crossing", kind: "facility" };

const everywhere = { article: null, quote: null };

function atlasOf(corrections: readonly NameCorrection[], text = TEXT) {
  const found = correctFound(text, read(text, NO_HINTS, gazetteer, model), correctionsOf(corrections, "a"));
  const atlas = joinArticles(EMPTY, [articleFrom(text, ABOUT, found, gazetteer)]);
  const back = readAtlas(JSON.parse(writeAtlas(atlas)));
  expect(back.kind === "read" && back.troubles).toEqual([]);
  return atlas;
}

function standing(corrections: readonly NameCorrection[]) {
  const { excerpts } = atlasOf(corrections);
  return [...excerpts.values()].map(({ placings }) => placings.map(({ place }) => place as string).sort());
}

describe("a name means what the user says", () => {
  test("everywhere", () => {
    const said = [{ name: "Tripoli", means: { kind: "place", place: LEBANESE }, ...everywhere } as const];
    const flat = standing(said).flat();
    expect(flat).toContain("gn:266826");
    expect(flat).not.toContain("gn:2210247");
  });

  test("in one passage only, which wins over what is said of the article", () => {
    const here = { article: "a", quote: "gathered in Tripoli" };
    const place = { kind: "place", place: LEBANESE } as const;
    const excerpts = standing([
      { name: "Tripoli", means: place, ...here },
      { name: "Tripoli", means: { kind: "no place" }, article: "a", quote: null },
    ]);
    expect(excerpts.filter((ids) => ids.includes("gn:266826"))).toHaveLength(1);
    expect(excerpts.flat()).not.toContain("gn:2210247");
  });

  test("not in other articles than the one it is said of", () => {
    const said = { name: "Tripoli", means: { kind: "no place" }, article: "b", quote: null } as const;
    expect(standing([said])).toEqual(standing([]));
  });

  test("as a place that no list of places knows, in a sentence that reading passed over", () => {
    const said = {
      name: "Zarqoun crossing",
      means: { kind: "place", place: CROSSING },
      ...everywhere,
    } as const;
    const { excerpts } = atlasOf([said]);
    const [at] = [...excerpts.values()].filter(({ placings }) =>
      placings.some(({ place }) => place === "zarqoun"),
    );
    expect(at?.quotation).toBe("Officials met at the Zarqoun crossing.");
    expect(at?.placings[0]?.guess).toEqual({
      confidence: 1,
      reason: "A correction says so.",
      alternatives: [],
    });
  });

  test("as an actor, whom the sentence then names", () => {
    const actor = {
      id: "said:x",
      name: "Khalifa Hifter",
      kind: "person",
      aliases: ["Khalifa Hifter"],
      titles: [],
    } as const;
    const { excerpts } = atlasOf([{ name: "Hifter", means: { kind: "actor", actor }, ...everywhere }]);
    const named = [...excerpts.values()].find(({ quotation }) => quotation === "Hifter kept silent.");
    expect(named?.actors).toEqual(["khalifa-hifter"]);
  });
});

test("whatever is corrected, the atlas stays sound and the corrected name stands nowhere else", () => {
  const words = fc.constantFrom(
    "Tripoli",
    "Libya",
    "Lebanon",
    "Monday",
    "Hifter",
    "Officials",
    "in",
    "Zarqoun",
    "capital",
  );
  const means = fc.constantFrom<NameCorrection["means"]>(
    { kind: "no place" },
    { kind: "place", place: CROSSING },
    {
      kind: "actor",
      actor: { id: "said:y", name: "Ann Lee", kind: "person", aliases: ["Ann Lee"], titles: [] },
    },
  );
  fc.assert(
    fc.property(fc.array(fc.record({ name: words, means }), { minLength: 1, maxLength: 4 }), (said) => {
      const corrections = said.map((one) => ({ ...one, ...everywhere }));
      const { articles } = atlasOf(corrections);
      const last = corrections.findLast(({ name }) => name === said[0]?.name);
      const mentions = [...articles.values()].flatMap((article) => article.mentions);
      const own = mentions.filter(({ text, kind }) => text === last?.name && kind === "place");
      if (last?.means.kind === "no place") expect(own).toEqual([]);
    }),
    { numRuns: 60, seed: 4 },
  );
});
