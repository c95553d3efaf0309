import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Atlas } from "../../src/core/atlas.ts";
import { EVERYTHING, type Filter } from "../../src/core/filter.ts";
import type { ActorId, ExcerptId, PlaceId } from "../../src/core/ids.ts";
import type { Answer, Page, Question } from "../../src/core/question.ts";
import { answererOf } from "../../src/engine/answer.ts";
import { questions, withAtlas } from "../core/arbitrary-question.ts";
import { CONTE, COUNTRY, EMPTY, HIFTER, LIBYA, PALERMO, ROME, SALAME } from "../core/libya.ts";

const ALL: Question = {
  filter: EVERYTHING,
  viewport: null,
  zoom: 4,
  within: { kind: "anywhere" },
  page: { after: null, limit: 1_000 },
};

const NONE = { passing: 0, of: 0 };

const ask = (question: Partial<Question>, atlas: Atlas = LIBYA): Promise<Answer> =>
  answererOf(atlas)({ ...ALL, ...question });

const asked = (filter: Partial<Filter>): Promise<Answer> => ask({ filter: { ...EVERYTHING, ...filter } });

const quotations = ({ page }: { readonly page: Page }) => page.shown.map(({ excerpt }) => excerpt.quotation);

describe("an atlas of two articles", () => {
  test("counts distinct excerpts, places and what stands nowhere", async () => {
    expect((await ask({})).totals).toEqual({ excerpts: 6, of: 6, places: 3, unplaced: 1 });
    expect((await asked({ actors: new Set([HIFTER]) })).totals).toEqual({
      excerpts: 2,
      of: 6,
      places: 2,
      unplaced: 0,
    });
  });

  test("marks every place with its excerpts, most first", async () => {
    expect((await ask({})).marks).toEqual([
      { kind: "place", place: PALERMO, position: [13.36, 38.12], excerpts: 2, uncertain: false },
      { kind: "place", place: ROME, position: [12.51, 41.89], excerpts: 2, uncertain: false },
      { kind: "place", place: COUNTRY, position: [17.5, 27], excerpts: 2, uncertain: false },
    ]);
  });

  test("marks an area whose label point is outside the viewport, but not a town that is", async () => {
    const { marks } = await ask({ viewport: { west: 11, south: 30, east: 14, north: 40 } });
    expect(marks.map((mark) => mark.kind === "place" && mark.place)).toEqual([PALERMO, COUNTRY]);
  });

  test("lists what stands in a box by the positions of places", async () => {
    const box = { west: 11, south: 30, east: 14, north: 40 };
    expect(quotations(await ask({ within: { kind: "box", box } }))).toEqual([
      "In Palermo Conte met Hifter.",
      "Libya waited.",
    ]);
  });

  test("counts an actor beside those that are chosen, every other criterion applied", async () => {
    const { facets } = await asked({
      actors: new Set([CONTE]),
      match: "all",
      publishers: new Set(["VOA News"]),
    });
    expect([...facets.actors]).toEqual([
      [CONTE, 1],
      [HIFTER, 1],
    ]);
    expect([...facets.publishers]).toEqual([["VOA News", 1]]);
  });

  test("continues where a cursor stood, even when the excerpt there no longer passes", async () => {
    const { page } = await ask({
      filter: { ...EVERYTHING, actors: new Set([HIFTER, SALAME]) },
      page: { after: "000@45-58" as ExcerptId, limit: 10 },
    });
    expect(quotations({ page })).toEqual(["In Palermo Conte met Hifter."]);
    expect(page.total).toBe(3);
  });

  test.each([
    ["an unknown actor", { filter: { ...EVERYTHING, actors: new Set(["constructor" as never]) } }, 0],
    ["an unknown place", { within: { kind: "place", place: "__proto__" as PlaceId } }, 6],
    [
      "an inverted period",
      { filter: { ...EVERYTHING, period: { first: "2019-01-01", last: "2010-01-01" } } },
      0,
    ],
    ["a word of 10,000 letters", { filter: { ...EVERYTHING, words: ["x".repeat(10_000)] } }, 0],
    ["a viewport of NaN", { viewport: { west: Number.NaN, south: 0, east: 1, north: 1 } }, 6],
    [
      "an endless viewport",
      { viewport: { west: -Infinity, south: -Infinity, east: Infinity, north: Infinity } },
      6,
    ],
    ["a zoom of NaN", { zoom: Number.NaN }, 6],
    ["an endless zoom", { zoom: Number.POSITIVE_INFINITY }, 6],
    ["an unknown cursor and a limit of NaN", { page: { after: "x@0-1" as ExcerptId, limit: Number.NaN } }, 6],
  ] satisfies [string, Partial<Question>, number][])("%s is answered", async (_, question, excerpts) => {
    expect((await ask(question)).totals.excerpts).toBe(excerpts);
  });

  test("an atlas of nothing is answered with nothing", async () => {
    expect(await ask({}, EMPTY)).toEqual({
      quality: "exact",
      missing: 0,
      totals: { excerpts: 0, of: 0, places: 0, unplaced: 0 },
      marks: [],
      facets: { actors: new Map(), publishers: new Map(), kinds: new Map(), roles: new Map() },
      histogram: { unit: "all", bins: [], undated: NONE, open: NONE },
      together: new Map(),
      eachPlace: new Map(),
      page: { shown: [], total: 0, next: null },
    });
  });
});

describe("who is named together", () => {
  test("is counted where all of them are, with every other filter", async () => {
    const together = new Set([HIFTER]);
    expect([...(await ask({ together })).together]).toEqual([[CONTE, 1]]);
    const early = { ...EVERYTHING, period: { first: null, last: "2017-12-31" } };
    expect([...(await ask({ together, filter: early })).together]).toEqual([]);
    expect([...(await ask({ together: new Set([HIFTER, SALAME]) })).together]).toEqual([]);
    expect([...(await ask({})).together]).toEqual([]);
  });

  test("says how many excerpts the click would leave", async () => {
    await fc.assert(
      fc.asyncProperty(withAtlas(questions), async ([atlas, { filter, together = new Set<ActorId>() }]) => {
        for (const [other, count] of (await ask({ filter, together }, atlas)).together) {
          const actors = new Set([...together, other]);
          const { totals } = await ask({ filter: { ...filter, actors, match: "all" } }, atlas);
          expect(totals.excerpts).toBe(count);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("what stands at each place", () => {
  test("is said when it is wanted, wherever the map looks", async () => {
    const viewport = { west: 100, south: 0, east: 101, north: 1 };
    const { eachPlace } = await ask({ eachPlace: true, viewport });
    expect([...eachPlace]).toEqual([
      [PALERMO, 2],
      [ROME, 2],
      [COUNTRY, 2],
    ]);
    expect((await ask({})).eachPlace.size).toBe(0);
  });

  test("is what a question within the place lists", async () => {
    await fc.assert(
      fc.asyncProperty(withAtlas(questions), async ([atlas, { filter }]) => {
        for (const [place, count] of (await ask({ filter, eachPlace: true }, atlas)).eachPlace) {
          expect((await ask({ filter, within: { kind: "place", place } }, atlas)).page.total).toBe(count);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("for any question to any atlas", () => {
  const runs = { numRuns: 300 };

  test("totals, list and marks agree", async () => {
    await fc.assert(
      fc.asyncProperty(withAtlas(questions), async ([atlas, { filter }]) => {
        const { totals, page, marks } = await ask({ filter }, atlas);
        const placings = page.shown.map((shown) => shown.placings);
        expect(page.total).toBe(totals.excerpts);
        expect(placings.filter(({ length }) => length === 0)).toHaveLength(totals.unplaced);
        expect(marks).toHaveLength(totals.places);
        for (const mark of marks) {
          const place = mark.kind === "place" ? mark.place : mark.lead;
          const there = await ask({ filter, within: { kind: "place", place } }, atlas);
          expect(there.page.total).toBe(mark.excerpts);
        }
      }),
      runs,
    );
  });

  test("a facet says how many would pass if its value alone were chosen", async () => {
    await fc.assert(
      fc.asyncProperty(withAtlas(questions), async ([atlas, { filter }]) => {
        const { facets } = await ask({ filter }, atlas);
        const passing = async (change: Partial<Filter>) =>
          (await ask({ filter: { ...filter, ...change } }, atlas)).totals.excerpts;
        for (const id of atlas.actors.keys()) {
          const alone = await passing({ actors: new Set([id]), not: new Set() });
          expect(facets.actors.get(id) ?? 0).toBe(alone);
        }
        for (const [publisher, count] of facets.publishers) {
          expect(count).toBe(await passing({ publishers: new Set([publisher]) }));
        }
        for (const [kind, count] of facets.kinds)
          expect(count).toBe(await passing({ kinds: new Set([kind]) }));
        for (const [role, count] of facets.roles)
          expect(count).toBe(await passing({ roles: new Set([role]) }));
      }),
      { numRuns: 150 },
    );
  });

  test("the histogram holds, bins and the undated together, all that pass but for the period", async () => {
    await fc.assert(
      fc.asyncProperty(
        withAtlas(questions),
        fc.integer({ min: 1, max: 300 }),
        async ([atlas, asked], bins) => {
          const { histogram } = await ask({ filter: asked.filter, strip: { bins, span: null } }, atlas);
          const { totals } = await ask({ filter: { ...asked.filter, period: null } }, atlas);
          const sum = (of: "passing" | "of") =>
            histogram.bins.reduce((all, bin) => all + bin.exact[of] + bin.spread[of], 0) +
            histogram.undated[of] +
            histogram.open[of];
          expect(sum("passing")).toBeCloseTo(totals.excerpts);
          expect(sum("of")).toBeCloseTo(totals.of);
        },
      ),
      runs,
    );
  });

  test("pages laid end to end are the whole list", async () => {
    await fc.assert(
      fc.asyncProperty(
        withAtlas(questions),
        fc.integer({ min: 1, max: 5 }),
        async ([atlas, question], limit) => {
          const whole = await ask(
            { ...question, page: { after: null, limit: Number.POSITIVE_INFINITY } },
            atlas,
          );
          const paged: unknown[] = [];
          let after: ExcerptId | null = null;
          do {
            const { page }: Answer = await ask({ ...question, page: { after, limit } }, atlas);
            paged.push(...page.shown);
            after = page.next;
          } while (after !== null);
          expect(paged).toEqual(whole.page.shown);
          expect(paged).toHaveLength(whole.page.total);
        },
      ),
      runs,
    );
  });

  test("the viewport moves marks alone, and the page moves itself alone", async () => {
    await fc.assert(
      fc.asyncProperty(withAtlas(questions), async ([atlas, question]) => {
        const { totals, facets } = await ask({ filter: question.filter }, atlas);
        const answer = await ask(question, atlas);
        expect(answer.totals).toEqual(totals);
        expect(answer.facets).toEqual(facets);
      }),
      runs,
    );
  });
});
