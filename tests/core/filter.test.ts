import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Atlas } from "../../src/core/atlas.ts";
import { dayFromNumber, dayNumber } from "../../src/core/day.ts";
import type { Excerpt } from "../../src/core/excerpt.ts";
import {
  type Criterion,
  EVERYTHING,
  type Filter,
  isEverything,
  passes,
  placingsShown,
} from "../../src/core/filter.ts";
import type { ActorId } from "../../src/core/ids.ts";
import { day } from "./arbitrary.ts";
import { filters, withAtlas } from "./arbitrary-question.ts";
import { asserted, CONTE, COUNTRY, HIFTER, LIBYA, PALERMO, SALAME } from "./libya.ts";

function passing(filter: Filter, atlas: Atlas = LIBYA, except: Criterion | null = null): readonly Excerpt[] {
  return [...atlas.excerpts.values()].filter((excerpt) => {
    const article = atlas.articles.get(excerpt.article);
    return article !== undefined && passes(excerpt, filter, { article, places: atlas.places }, except);
  });
}

const said = (filter: Partial<Filter>) =>
  passing({ ...EVERYTHING, ...filter }).map(({ quotation }) => quotation);

/** Whether the first is among the second. */
const within = (some: readonly Excerpt[], all: readonly Excerpt[]) => some.every((one) => all.includes(one));

describe("of two articles", () => {
  test("any of the actors, or all of them", () => {
    expect(said({ actors: new Set([HIFTER, SALAME]) })).toHaveLength(3);
    expect(said({ actors: new Set([HIFTER, CONTE]), match: "all" })).toEqual([
      "In Palermo Conte met Hifter.",
    ]);
  });

  test("the last day of a period is inside it, and the first", () => {
    expect(said({ period: { first: null, last: "2017-09-26" } })).toContain("Mr Hifter flew to Rome.");
    expect(said({ period: { first: "2018-11-13", last: null } })).toContain("In Palermo Conte met Hifter.");
    expect(said({ period: { first: "2018-11-14", last: null } })).toEqual(["Nobody smiled."]);
  });

  test("what is dated by its year lies in any day of the year", () => {
    expect(said({ period: { first: "2011-06-01", last: "2011-06-02" } })).toEqual(["Libya waited."]);
  });

  test("the undated pass no period, not even an endless one", () => {
    expect(said({ period: { first: null, last: null } })).toHaveLength(5);
  });

  test("by the clock of publication an excerpt has its article's day", () => {
    const period = { first: "2018-11-13", last: "2018-11-13" };
    expect(said({ period, clock: "published" })).toHaveLength(3);
  });

  test.each([["salame"], ["SALAMÉ"], ["Sala"], ["salame\u0301"]])("%s finds Salamé", (word) => {
    expect(said({ words: [word] })).toEqual(["He met Salamé there."]);
  });

  test("a word inside a word is not found, nor all words where one is missing", () => {
    expect(said({ words: ["alame"] })).toEqual([]);
    expect(said({ words: ["met", "salame", "rome"] })).toEqual([]);
  });

  test("one placing must be of the kind and in the role that are asked for", () => {
    expect(said({ kinds: new Set(["country"]), roles: new Set(["seat"]) })).toEqual(["Libya waited."]);
    expect(said({ kinds: new Set(["settlement"]), roles: new Set(["seat"]) })).toEqual([]);
    const [, , , , , both] = LIBYA.excerpts.values();
    const shown = placingsShown(both as Excerpt, { ...EVERYTHING, kinds: new Set(["country"]) }, LIBYA);
    expect(both?.placings.map(({ place }) => place)).toEqual([COUNTRY, PALERMO]);
    expect(shown.map(({ place }) => place)).toEqual([COUNTRY]);
  });
});

describe("any filter over any atlas", () => {
  const RUNS = { numRuns: 400 };
  const anyFilter = withAtlas(filters);

  test("that asks for nothing hides nothing", () => {
    fc.assert(
      fc.property(anyFilter, ([atlas, filter]) => {
        expect(passing(EVERYTHING, atlas)).toEqual([...atlas.excerpts.values()]);
        if (isEverything(filter)) expect(passing(filter, atlas)).toEqual([...atlas.excerpts.values()]);
      }),
      RUNS,
    );
  });

  test("with another actor never passes more when all are asked for, nor less when any is", () => {
    fc.assert(
      fc.property(anyFilter, fc.nat(), ([atlas, filter], number) => {
        const known = [...atlas.actors.keys()];
        const more = new Set([...filter.actors, ...known.slice(number % (known.length + 1)).slice(0, 1)]);
        const all = (actors: ReadonlySet<ActorId>) => passing({ ...filter, match: "all", actors }, atlas);
        const any = (actors: ReadonlySet<ActorId>) => passing({ ...filter, match: "any", actors }, atlas);
        expect(within(all(more), all(filter.actors))).toBe(true);
        if (filter.actors.size > 0) expect(within(any(filter.actors), any(more))).toBe(true);
        if (more.size > 0) expect(within(all(more), any(more))).toBe(true);
      }),
      RUNS,
    );
  });

  test("passes nothing that names an excluded actor, chosen or not", () => {
    fc.assert(
      fc.property(anyFilter, ([atlas, filter]) => {
        for (const id of atlas.actors.keys()) {
          const left = passing({ ...filter, actors: new Set([id]), not: new Set([id]) }, atlas);
          expect(left).toEqual([]);
          const others = passing({ ...filter, not: new Set([...filter.not, id]) }, atlas);
          expect(others.some(({ actors }) => actors.includes(id))).toBe(false);
          expect(within(others, passing(filter, atlas))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("passes as much or more over a longer period", () => {
    fc.assert(
      fc.property(
        anyFilter,
        day,
        fc.nat(2_000),
        fc.nat(900),
        fc.nat(900),
        ([atlas, filter], first, days, a, b) => {
          const [start, end] = [dayNumber(first), dayNumber(first) + days];
          const over = (from: number, to: number) =>
            passing({ ...filter, period: { first: dayFromNumber(from), last: dayFromNumber(to) } }, atlas);
          expect(within(over(start, end), over(start - a, end + b))).toBe(true);
          expect(within(over(start - a, end + b), passing({ ...filter, period: null }, atlas))).toBe(true);
        },
      ),
      RUNS,
    );
  });

  test("passes a period exactly when the date and the period share a day", () => {
    const [, , , excerpt] = LIBYA.excerpts.values();
    fc.assert(
      fc.property(fc.nat(40), fc.nat(20), fc.nat(40), fc.nat(20), (from, days, start, length) => {
        const when = asserted(`${dayFromNumber(from)}/${dayFromNumber(from + days)}`);
        const period = { first: dayFromNumber(start), last: dayFromNumber(start + length) };
        const atlas = { ...LIBYA, excerpts: new Map(excerpt && [[excerpt.id, { ...excerpt, when }]]) };
        const shared = Math.max(from, start) <= Math.min(from + days, start + length);
        expect(passing({ ...EVERYTHING, period }, atlas)).toHaveLength(shared ? 1 : 0);
      }),
    );
  });

  test("less one of its criteria is the filter that does not have it", () => {
    const without: Readonly<Record<Criterion, Partial<Filter>>> = {
      actors: { actors: new Set(), not: new Set() },
      period: { period: null },
      words: { words: [] },
      publishers: { publishers: new Set() },
      kinds: { kinds: new Set() },
      roles: { roles: new Set() },
    };
    fc.assert(
      fc.property(
        anyFilter,
        fc.constantFrom(...(Object.keys(without) as Criterion[])),
        ([atlas, filter], one) => {
          const bare = { ...filter, ...without[one] };
          expect(passing(filter, atlas, one)).toEqual(passing(bare, atlas));
          expect(within(passing(filter, atlas), passing(bare, atlas))).toBe(true);
          for (const excerpt of atlas.excerpts.values()) {
            expect(placingsShown(excerpt, filter, atlas, one)).toEqual(placingsShown(excerpt, bare, atlas));
          }
        },
      ),
      RUNS,
    );
  });

  test("leaves standing some of an excerpt's placings in their order, and one at least if it asks for any", () => {
    fc.assert(
      fc.property(anyFilter, ([atlas, filter]) => {
        for (const excerpt of passing(filter, atlas)) {
          const shown = placingsShown(excerpt, filter, atlas);
          expect(excerpt.placings.filter((placing) => shown.includes(placing))).toEqual(shown);
          if (filter.kinds.size + filter.roles.size > 0) expect(shown.length).toBeGreaterThan(0);
          else expect(shown).toEqual(excerpt.placings);
        }
      }),
      RUNS,
    );
  });

  test("with a shorter beginning of a word passes as much or more, and with another word less", () => {
    fc.assert(
      fc.property(
        anyFilter,
        fc.constantFrom("hifter", "sal", "gen", "b"),
        fc.nat(5),
        ([atlas, filter], word, cut) => {
          const saying = (...words: string[]) => passing({ ...filter, words }, atlas);
          expect(within(saying(word), saying(word.slice(0, cut)))).toBe(true);
          expect(within(saying(word, "khalifa"), saying(word))).toBe(true);
        },
      ),
      RUNS,
    );
  });
});
