import { describe, expect, test } from "vitest";
import { EVERYTHING, type Filter } from "../../src/core/filter.ts";
import { filterText, liveSentence } from "../../src/core/sentence.ts";
import { CONTE, HIFTER, LIBYA, SALAME } from "./libya.ts";

describe("the live sentence", () => {
  test.each([
    [{ excerpts: 5, of: 31, places: 3, unplaced: 1 }, "5 of 31 excerpts · 3 places · 1 unplaced"],
    [{ excerpts: 1, of: 31, places: 1, unplaced: 0 }, "1 of 31 excerpts · 1 place"],
    [{ excerpts: 1, of: 1, places: 0, unplaced: 1 }, "1 of 1 excerpt · 0 places · 1 unplaced"],
    [{ excerpts: 0, of: 0, places: 0, unplaced: 0 }, "0 of 0 excerpts · 0 places"],
    [
      { excerpts: 1_000, of: 1_234_567, places: 20_000, unplaced: 1_001 },
      "1,000 of 1,234,567 excerpts · 20,000 places · 1,001 unplaced",
    ],
  ])("of %o", (totals, sentence) => {
    expect(liveSentence(totals)).toBe(sentence);
  });
});

describe("a filter in words", () => {
  const text = (filter: Partial<Filter>) =>
    filterText({ ...EVERYTHING, ...filter }, (id) => LIBYA.actors.get(id)?.name ?? id);

  test.each<[string, Partial<Filter>]>([
    ["All excerpts", {}],
    ["All excerpts", { match: "all", clock: "published" }],
    ["Excerpts that name Khalifa Hifter", { actors: new Set([HIFTER]) }],
    ["Excerpts that name Khalifa Hifter or Giuseppe Conte", { actors: new Set([HIFTER, CONTE]) }],
    [
      "Excerpts that name Khalifa Hifter, Giuseppe Conte and Ghassan Salamé",
      { actors: new Set([HIFTER, CONTE, SALAME]), match: "all" },
    ],
    ["Excerpts that do not name Giuseppe Conte or Ghassan Salamé", { not: new Set([CONTE, SALAME]) }],
    ["Excerpts dated from 1 November 2018", { period: { first: "2018-11-01", last: null } }],
    [
      "Excerpts published up to 13 November 2018",
      { period: { first: null, last: "2018-11-13" }, clock: "published" },
    ],
    [
      "Excerpts dated from 1 November 2018 to 13 November 2018",
      { period: { first: "2018-11-01", last: "2018-11-13" } },
    ],
    ["Excerpts dated 13 November 2018", { period: { first: "2018-11-13", last: "2018-11-13" } }],
    ["Excerpts dated at any time", { period: { first: null, last: null } }],
    [
      "Excerpts that name Khalifa Hifter, that do not name Giuseppe Conte, that say “gas” and “pipe”, from VOA News, " +
        "at a place that is a settlement or a region, at a place named as scene",
      {
        actors: new Set([HIFTER]),
        not: new Set([CONTE]),
        words: ["gas", "pipe"],
        publishers: new Set(["VOA News"]),
        kinds: new Set(["settlement", "region"]),
        roles: new Set(["scene"]),
      },
    ],
  ])("%s", (sentence, filter) => {
    expect(text(filter)).toBe(sentence);
  });
});
