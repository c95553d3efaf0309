import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Atlas } from "../../src/core/atlas.ts";
import { EVERYTHING } from "../../src/core/filter.ts";
import type { ActorId, ArticleId, ExcerptId, PlaceId } from "../../src/core/ids.ts";
import { roundView } from "../../src/core/map-view.ts";
import { OPENING, type ViewState } from "../../src/core/state.ts";
import { LONGEST_LINK, readLink, writeLink } from "../../src/data/link.ts";
import { atlases, position } from "../core/arbitrary.ts";
import { states, withAtlas } from "../core/arbitrary-question.ts";
import { LIBYA } from "../core/libya.ts";
import { stopwatch } from "../cpu.ts";

/** What stands behind a link in a text: the end of a sentence, a bracket, a quotation, also in other scripts. */
const textAfter = fc
  .array(fc.constantFrom(...`.,;:!?)]}>"'*\``, "”", "’", "»", "…", "。", "）", "」", "،", "؟"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((signs) => signs.join(""));

describe("a state and its link", () => {
  test("are each other's only meaning", () => {
    fc.assert(
      fc.property(withAtlas(states), ([atlas, state]) => {
        expect(readLink(writeLink(state), atlas)).toStrictEqual({ state, dropped: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  test("survive a browser, which keeps the link as it is", () => {
    fc.assert(
      fc.property(withAtlas(states), ([, state]) => {
        const link = writeLink(state);
        expect(new URL(`https://example.org/#${link}`).hash.slice(1)).toBe(link);
      }),
    );
  });

  test("stay so whatever a sentence leaves behind the link, as it stands or as a browser escapes it", () => {
    fc.assert(
      fc.property(withAtlas(states), textAfter, ([atlas, state], after) => {
        const shared = new URL(`https://example.org/#${writeLink(state)}${after}`).hash.slice(1);
        expect(readLink(shared, atlas)).toStrictEqual({ state, dropped: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  test("stay so where what parts the keys was escaped for HTML", () => {
    fc.assert(
      fc.property(withAtlas(states), ([atlas, state]) => {
        expect(readLink(writeLink(state).replaceAll("&", "&amp;"), atlas)).toStrictEqual({
          state,
          dropped: [],
        });
      }),
    );
  });

  test("read as a sentence", () => {
    const state: ViewState = {
      ...OPENING,
      filter: {
        ...EVERYTHING,
        actors: new Set(["khalifa-hifter", "giuseppe-conte"] as ActorId[]),
        not: new Set(["roberta-pinotti"] as ActorId[]),
        match: "all",
        words: ["Salamé", "handshake"],
        period: { first: "2018-11-01", last: null },
        clock: "published",
        publishers: new Set(["VOA News"]),
        kinds: new Set(["settlement"]),
      },
      place: "gn:2523920" as PlaceId,
      excerpt: "003@0-28" as ExcerptId,
      reading: { article: "003" as ArticleId, excerpt: "003@0-28" as ExcerptId },
      listed: "unplaced",
      grouping: "date",
      map: { zoom: 5, position: [13.18, 32.88] },
      theme: "dark",
    };
    expect(writeLink(state)).toBe(
      "map=5/32.88/13.18&actors=khalifa-hifter,giuseppe-conte&not=roberta-pinotti&match=all&place=gn:2523920" +
        "&excerpt=003@0-28&article=003@0-28&q=Salam%C3%A9+handshake&from=2018-11-01&clock=published&publishers=VOA+News" +
        "&kinds=settlement&list=unplaced&group=date&theme=dark",
    );
  });

  test("leave out what is as it opens", () => {
    expect(writeLink(OPENING)).toBe("");
    expect(readLink("", LIBYA)).toStrictEqual({ state: OPENING, dropped: [] });
    expect(readLink("#", LIBYA)).toStrictEqual({ state: OPENING, dropped: [] });
  });

  test("a link that a mail program has escaped once more at its @ and : still opens the sentence", () => {
    const written = readLink("article=003%400-28&place=gn%3A2523920", LIBYA);
    expect(written).toStrictEqual(readLink("article=003@0-28&place=gn:2523920", LIBYA));
    expect(written.dropped).toEqual([]);
  });

  test("tell an article whose file is named like an excerpt from the excerpt", () => {
    const [, article] = LIBYA.articles.values();
    const id = "003@0-28" as ArticleId;
    const atlas = { ...LIBYA, articles: new Map(article && [...LIBYA.articles, [id, { ...article, id }]]) };
    const whole: ViewState = { ...OPENING, reading: { article: id, excerpt: null } };
    const sentence: ViewState = {
      ...OPENING,
      reading: { article: "003" as ArticleId, excerpt: "003@0-28" as ExcerptId },
    };
    expect(readLink(writeLink(whole), atlas).state).toEqual(whole);
    expect(readLink(writeLink(sentence), atlas).state).toEqual(sentence);
  });

  test("a dated excerpt alone is asked for by two full stops, at the end of a sentence too", () => {
    const state = { ...OPENING, filter: { ...EVERYTHING, period: { first: null, last: null } } };
    expect(writeLink(state)).toBe("from=.%2E");
    for (const link of ["from=..", "from=...", "from=..).", "from=..&theme="])
      expect(readLink(link, LIBYA)).toStrictEqual({ state, dropped: [] });
  });

  test("a value that ends as a quotation does is closed", () => {
    const state = { ...OPENING, filter: { ...EVERYTHING, words: ['"peace"'] } };
    expect(writeLink(state)).toBe("q=%22peace%22&");
    expect(readLink("q=%22peace%22&%22)", LIBYA)).toStrictEqual({ state, dropped: [] });
  });

  test("a month or a year opens the period on its first day and closes it on its last", () => {
    expect(readLink("from=2017&to=2018-02", LIBYA).state.filter.period).toEqual({
      first: "2017-01-01",
      last: "2018-02-28",
    });
  });
});

describe("a view", () => {
  test("that is rounded once stays", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 24, noNaN: true }), position, (zoom, where) => {
        const view = roundView({ zoom, position: where });
        expect(roundView(view)).toStrictEqual(view);
      }),
    );
  });

  test("is kept to within half a pixel", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 24 }),
        fc.double({ min: -180, max: 179, noNaN: true }),
        (zoom, east) => {
          const [kept] = roundView({ zoom, position: [east, 0] }).position;
          const turn = Math.abs(kept - east);
          const pixels = (Math.min(turn, 360 - turn) / 360) * 256 * 2 ** zoom;
          expect(pixels).toBeLessThanOrEqual(0.5001);
        },
      ),
    );
  });

  test("never says the same longitude in two ways", () => {
    expect(roundView({ zoom: 5, position: [180, 0] }).position).toEqual([-180, 0]);
    expect(roundView({ zoom: 5, position: [-530, 0] }).position).toEqual([-170, 0]);
    expect(roundView({ zoom: 0, position: [179.9, 0] }).position).toEqual([-180, 0]);
  });
});

describe("what a link cannot mean is left out and said", () => {
  test.each([
    ["actors=nobody", "The link names an actor that this atlas does not have: “nobody”."],
    ["actors=__proto__", "The link names an actor that this atlas does not have: “__proto__”."],
    ["not=constructor", "The link names an actor that this atlas does not have: “constructor”."],
    ["actors=khalifa-hifter,khalifa-hifter", "The link’s “actors” holds “khalifa-hifter” more than once."],
    ["match=some", "The link matches neither any nor all: “some”."],
    ["place=atlantis", "The link opens a place that this atlas does not have: “atlantis”."],
    ["article=toString", "The link opens an article or excerpt that this atlas does not have: “toString”."],
    ["article=003@0-29", "The link opens an article or excerpt that this atlas does not have: “003@0-29”."],
    [
      "place=gn:2523920&excerpt=nowhere@0-2",
      "The link shows an excerpt that does not stand at its place: “nowhere@0-2”.",
    ],
    ["excerpt=003@0-28", "The link shows an excerpt that does not stand at its place: “003@0-28”."],
    ["list=some", "The link lists something other than all, map, unplaced, undated, open-ended: “some”."],
    ["group=__proto__", "The link groups by something other than article, date, place: “__proto__”."],
    ["from=yesterday", "The link begins on no date: “yesterday”."],
    ["to=2018-02-30", "The link ends on no date: “2018-02-30”."],
    ["from=2018-11-13&to=2017-01-01", "The link’s period ends before it begins: 2018-11-13 to 2017-01-01."],
    ["clock=cuckoo", "The link has a clock that is neither happened nor published: “cuckoo”."],
    ["publishers=Pravda", "The link names a publisher that this atlas does not have: “Pravda”."],
    [
      "kinds=galaxy",
      "The link asks for a kind of place other than settlement, region, country, water, facility: “galaxy”.",
    ],
    ["roles=__proto__", "The link asks for a role other than scene, seat, mention: “__proto__”."],
    ["theme=sepia", "The link has a theme that is neither light nor dark: “sepia”."],
    ["map=5/91/13", "The link shows no place on the map (expected zoom/latitude/longitude): “5/91/13”."],
    ["map=NaN/0/0", "The link shows no place on the map (expected zoom/latitude/longitude): “NaN/0/0”."],
    [
      "map=5/Infinity/0",
      "The link shows no place on the map (expected zoom/latitude/longitude): “5/Infinity/0”.",
    ],
    ["map=1e400/0/0", "The link shows no place on the map (expected zoom/latitude/longitude): “1e400/0/0”."],
    ["map=5/0/0x10", "The link shows no place on the map (expected zoom/latitude/longitude): “5/0/0x10”."],
    ["map=5/1", "The link shows no place on the map (expected zoom/latitude/longitude): “5/1”."],
    ["map=999/1/1", "The link shows no place on the map (expected zoom/latitude/longitude): “999/1/1”."],
    ["q=%E0%A4%A", "The link’s “q” is broken: “%E0%A4%A”."],
    [
      "data=https://elsewhere.example/x.json",
      "The link holds something that this version does not know: “data=https://elsewhere.example/x.json”.",
    ],
    ["actors", "The link holds something that this version does not know: “actors”."],
    ["__proto__=x", "The link holds something that this version does not know: “__proto__=x”."],
    ["theme=dark&theme=light", "The link says “theme” more than once; the first counts."],
    [
      "place=\u202Ereversed%00",
      "The link opens a place that this atlas does not have: “\uFFFDreversed\uFFFD”.",
    ],
  ])("%s", (link, saying) => {
    expect(readLink(link, LIBYA).dropped).toEqual([saying]);
  });

  test("while the rest of the link holds", () => {
    const { state } = readLink("actors=nobody,khalifa-hifter&map=5/91/13&theme=dark", LIBYA);
    expect(state).toEqual({
      ...OPENING,
      filter: { ...EVERYTHING, actors: new Set(["khalifa-hifter"]) },
      theme: "dark",
    });
  });

  test("in at most six short sentences", () => {
    const { dropped } = readLink(
      Array.from({ length: 900 }, (_, i) => `k${i}=${"x".repeat(9)}`).join("&"),
      LIBYA,
    );
    expect(dropped).toHaveLength(6);
    expect(dropped.at(-1)).toBe("895 more parts of the link could not be used.");
    const [long = ""] = readLink(`place=${"y".repeat(9_000)}`, LIBYA).dropped;
    expect(long.length).toBeLessThan(130);
  });

  test("a megabyte is refused whole, at once", () => {
    const link = `theme=dark&q=${"%41".repeat(350_000)}`;
    const spent = stopwatch();
    const { state, dropped } = readLink(link, LIBYA);
    expect(spent()).toBeLessThan(500);
    expect(state).toEqual(OPENING);
    expect(dropped).toEqual([expect.stringContaining("too long (1,050,013 characters")]);
  });

  test.each(["&", ",", "%41,", "actors=a,", "=", "%", "a=b&"])(
    "a link full of %s is read at once",
    (unit) => {
      const link = `actors=${unit.repeat(LONGEST_LINK / unit.length - 10)}`.slice(0, LONGEST_LINK);
      const spent = stopwatch();
      readLink(link, LIBYA);
      expect(spent()).toBeLessThan(500);
    },
  );
});

describe("no link, however hostile,", () => {
  const keys =
    "map|actors|not|match|place|excerpt|article|q|from|to|clock|publishers|kinds|roles|list|group|theme".split(
      "|",
    );
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "__proto__",
      "constructor",
      "%",
      "%zz",
      "NaN/NaN/NaN",
      "1e400/0/0",
      "5/-91/0",
      "..",
      "-0/-0/-0",
      "0000",
    ),
    fc.constantFrom(
      "khalifa-hifter,,",
      "https://elsewhere.example",
      "<img src=x onerror=alert(1)>",
      "javascript:alert(1)",
    ),
  );
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...keys), fc.string()), value), { maxLength: 12 })
      .map((pairs) => pairs.map(([key, of]) => `${key}=${of}`).join("&")),
  );

  test("throws, says too much, or gives a state that cannot be linked to again", () => {
    fc.assert(
      fc.property(atlases(), hostile, (atlas, fragment) => {
        const { state, dropped } = readLink(fragment, atlas);
        expect(dropped.length).toBeLessThanOrEqual(6);
        expect(readLink(writeLink(state), atlas)).toStrictEqual({ state, dropped: [] });
        expect(isSound(state, atlas)).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  function isSound({ filter, place, reading, map }: ViewState, atlas: Atlas): boolean {
    const numbers = map === null ? [] : [map.zoom, ...map.position];
    return (
      [...filter.actors, ...filter.not].every((id) => atlas.actors.has(id)) &&
      (place === null || atlas.places.has(place)) &&
      (reading === null || atlas.articles.has(reading.article)) &&
      (reading?.excerpt == null || atlas.excerpts.get(reading.excerpt)?.article === reading.article) &&
      numbers.every(Number.isFinite)
    );
  }
});
