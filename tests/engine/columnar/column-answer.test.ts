import { describe, expect, test } from "vitest";
import type { Atlas } from "../../../src/core/atlas.ts";
import { EVERYTHING, type Filter } from "../../../src/core/filter.ts";
import type { ExcerptId, PlaceId } from "../../../src/core/ids.ts";
import type { Question, Sketch } from "../../../src/core/question.ts";
import { answererOf } from "../../../src/engine/answer.ts";
import { atlasColumns } from "../../../src/engine/columnar/atlas-columns.ts";
import { columnAnswererOf } from "../../../src/engine/columnar/column-answer.ts";
import { CONTE, EMPTY, HIFTER, LIBYA, PALERMO } from "../../core/libya.ts";

const ALL: Question = {
  filter: EVERYTHING,
  viewport: null,
  zoom: 4,
  within: { kind: "anywhere" },
  page: { after: null, limit: 1_000 },
  strip: { bins: 40, span: null },
};

const engineOf = (atlas: Atlas) => {
  const { columns, shelf } = atlasColumns(atlas);
  return columnAnswererOf(columns, shelf);
};
const chosen = (filter: Partial<Filter>): Partial<Question> => ({ filter: { ...EVERYTHING, ...filter } });

describe("a question that nobody should ask is answered as the obvious engine answers it", () => {
  test.each([
    ["an unknown actor", chosen({ actors: new Set(["constructor" as never]) })],
    ["an unknown actor beside one", chosen({ actors: new Set([HIFTER, "x" as never]), match: "any" })],
    ["all of them, one unknown", chosen({ actors: new Set([HIFTER, "x" as never]), match: "all" })],
    ["an unknown actor excluded", chosen({ not: new Set(["__proto__" as never]) })],
    ["one both chosen and excluded", chosen({ actors: new Set([HIFTER]), not: new Set([HIFTER]) })],
    ["an unknown publisher", chosen({ publishers: new Set(["toString"]) })],
    ["an unknown kind", chosen({ kinds: new Set(["moon" as never]) })],
    ["an unknown place", { within: { kind: "place", place: "__proto__" as PlaceId } }],
    ["an inverted period", chosen({ period: { first: "2019-01-01", last: "2010-01-01" } })],
    ["a period without ends", chosen({ period: { first: null, last: null } })],
    ["a word of 10,000 letters", chosen({ words: ["x".repeat(10_000)] })],
    ["words without letters", chosen({ words: ["", "—", "…"] })],
    ["the beginning of a word, with an accent", chosen({ words: ["SALÁ"] })],
    ["a viewport of NaN", { viewport: { west: Number.NaN, south: 0, east: 1, north: 1 } }],
    ["a viewport over the antimeridian", { viewport: { west: 170, south: -10, east: 380, north: 60 } }],
    ["a viewport over the pole", { viewport: { west: -20, south: 30, east: 30, north: 120 } }],
    ["an inverted viewport", { viewport: { west: 20, south: 60, east: 10, north: 30 } }],
    [
      "an endless viewport",
      { viewport: { west: -Infinity, south: -Infinity, east: Infinity, north: Infinity } },
    ],
    ["a zoom of NaN", { zoom: Number.NaN }],
    ["an endless zoom", { zoom: Number.POSITIVE_INFINITY }],
    ["an unknown cursor", { page: { after: "x@0-1" as ExcerptId, limit: 2 } }],
    ["a limit of NaN", { page: { after: null, limit: Number.NaN } }],
    ["a limit below nothing", { page: { after: null, limit: -5 } }],
    ["an endless limit", { page: { after: null, limit: Number.POSITIVE_INFINITY } }],
    ["endless bins", { strip: { bins: Number.POSITIVE_INFINITY, span: null } }],
  ] satisfies [string, Partial<Question>][])("%s", async (_, question) => {
    const asked = { ...ALL, ...question };
    expect(await engineOf(LIBYA)(asked)).toEqual(await answererOf(LIBYA)(asked));
  });

  test("anything, of an atlas of nothing", async () => {
    for (const question of [ALL, { ...ALL, ...chosen({ actors: new Set([CONTE]), words: ["a"] }) }]) {
      expect(await engineOf(EMPTY)(question)).toEqual(await answererOf(EMPTY)(question));
    }
  });
});

describe("an asker that watches", () => {
  test("hears the marks before the rest is counted", async () => {
    const heard: (Sketch | "paused")[] = [];
    const answer = await engineOf(LIBYA)(ALL, {
      early: (sketch) => heard.push(sketch),
      pause: async () => void heard.push("paused"),
      outdated: () => false,
    });
    const { quality, missing, totals, marks } = answer;
    expect(heard).toEqual([{ quality, missing, totals, marks }, "paused"]);
  });

  test("and has a newer question gets no answer to the old one, and a right one to the new", async () => {
    const ask = engineOf(LIBYA);
    const late: string[] = [];
    const old = ask(ALL, { early: () => late.push("early"), pause: async () => {}, outdated: () => true });
    old.then(() => late.push("answered"));
    const asked = { ...ALL, ...chosen({ actors: new Set([CONTE]) }) };
    expect(await ask(asked)).toEqual(await answererOf(LIBYA)(asked));
    expect(late).toEqual(["early"]);
  });

  test("gets right answers to questions that overlap", async () => {
    const ask = engineOf(LIBYA);
    const asked = [chosen({ actors: new Set([HIFTER]) }), chosen({ words: ["libya"] }), chosen({})].map(
      (change) => ({ ...ALL, ...change }),
    );
    const watch = { early: () => {}, pause: async () => {}, outdated: () => false };
    const answers = await Promise.all(asked.map((question) => ask(question, watch)));
    expect(answers).toEqual(await Promise.all(asked.map((question) => answererOf(LIBYA)(question))));
  });
});

describe("excerpts that cannot be read", () => {
  test("are left out of the page, counted, and do not stop it", async () => {
    const { columns, shelf } = atlasColumns(LIBYA);
    const torn = {
      ...shelf,
      excerpts: async (rows: Uint32Array) =>
        (await shelf.excerpts(rows)).map((one, at) => (at === 1 ? null : one)),
    };
    const answer = await columnAnswererOf(columns, torn)({ ...ALL, page: { after: null, limit: 3 } });
    expect([answer.quality, answer.missing]).toEqual(["partial", 1]);
    expect(answer.page.shown).toHaveLength(2);
    expect(answer.page.total).toBe(6);
    expect(answer.page.next).not.toBe(null);
  });

  test("of a place, say how many are there all the same", async () => {
    const { columns, shelf } = atlasColumns(LIBYA);
    const empty = { ...shelf, excerpts: async (rows: Uint32Array) => Array.from(rows, () => null) };
    const within = { kind: "place", place: PALERMO } as const;
    const { page } = await columnAnswererOf(columns, empty)({ ...ALL, within });
    expect(page).toEqual({ shown: [], total: 2, next: null });
  });
});

test("while the filter stays, marks and facets are the very ones given before, so that nothing is drawn anew", async () => {
  const ask = engineOf(LIBYA);
  const [first, popup] = [await ask(ALL), await ask({ ...ALL, within: { kind: "place", place: PALERMO } })];
  expect(popup.marks).toBe(first.marks);
  expect(popup.facets.actors).toBe(first.facets.actors);
  const other = await ask({ ...ALL, ...chosen({ actors: new Set([CONTE]) }) });
  expect(other.marks).not.toBe(first.marks);
});
