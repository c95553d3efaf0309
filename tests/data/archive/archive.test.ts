import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Mention } from "../../../src/core/article.ts";
import type { Atlas } from "../../../src/core/atlas.ts";
import { EVERYTHING } from "../../../src/core/filter.ts";
import type { Question } from "../../../src/core/question.ts";
import { wordsOf } from "../../../src/core/words.ts";
import { ARCHIVE_FORMAT, HEADER_BYTES, headerOf } from "../../../src/data/archive/directory.ts";
import { type Loaded, openArchive } from "../../../src/data/archive/open-archive.ts";
import { textSlices } from "../../../src/data/archive/text-slices.ts";
import { type Source, writeArchive } from "../../../src/data/archive/write-archive.ts";
import { readAtlas } from "../../../src/data/atlas.ts";
import { writeAtlas } from "../../../src/data/atlas-writer.ts";
import { answererOf } from "../../../src/engine/answer.ts";
import { atlasColumns } from "../../../src/engine/columnar/atlas-columns.ts";
import { columnAnswererOf } from "../../../src/engine/columnar/column-answer.ts";
import { allWeights } from "../../../src/engine/columnar/count-places.ts";
import { openingSketch } from "../../../src/engine/columnar/opening-sketch.ts";
import { PLATFORM } from "../../../src/ui/archive/archive-platform.ts";
import { effort, SEED } from "../../browser/effort.ts";
import { atlases } from "../../core/arbitrary.ts";
import { questions } from "../../core/arbitrary-question.ts";
import { LIBYA } from "../../core/libya.ts";
import { busy } from "../../engine/busy.ts";
import { committedAtlas } from "../committed.ts";
import { endToEnd, served } from "./served.ts";

function sourceOf(atlas: Atlas): Source {
  const { columns } = atlasColumns(atlas);
  return { atlas, columns, weights: allWeights(columns), texts: textSlices(atlas) };
}

const archived = async (atlas: Atlas): Promise<Uint8Array> => {
  return endToEnd(await writeArchive(sourceOf(atlas), PLATFORM));
};

async function loadedFrom(file: Uint8Array): Promise<Loaded | string> {
  const archive = await openArchive(served(file).fetching, PLATFORM);
  if (archive.kind === "failed") return archive.reason;
  const loaded = await archive.load();
  return loaded.kind === "failed" ? loaded.reason : loaded;
}

const ALL: Question = {
  filter: EVERYTHING,
  viewport: null,
  zoom: 3,
  within: { kind: "anywhere" },
  page: { after: null, limit: 1_000 },
  strip: { bins: 30, span: null },
};

/** As it comes back from a file: what no file can hold is left out. */
const readBack = (atlas: Atlas): Atlas | null => {
  const reading = readAtlas(JSON.parse(writeAtlas(atlas)));
  return reading.kind === "read" ? reading.atlas : null;
};

describe("an archive", { timeout: 1_800_000 }, () => {
  const runs = (usual: number) => ({ numRuns: effort(usual), seed: SEED });

  test("answers as the atlas does from which it was written", async () => {
    const given = atlases({ maxPlaces: 20, maxArticles: 6 }).chain((atlas) =>
      fc.array(questions(atlas), { maxLength: 3 }).map((asked) => ({ atlas, asked: [ALL, ...asked] })),
    );
    await fc.assert(
      fc.asyncProperty(given, async ({ atlas: drawn, asked }) => {
        const atlas = readBack(drawn);
        if (atlas === null) return;
        const loaded = await loadedFrom(await archived(atlas));
        if (typeof loaded === "string") throw new Error(loaded);
        expect(loaded.troubles).toEqual([]);
        const [ask, oracle] = [columnAnswererOf(loaded.columns, loaded.shelf), answererOf(atlas)];
        for (const question of asked) {
          // A cursor that the shelf never gave out is unknown to it.
          const known = { ...question, page: { ...question.page, after: null } };
          expect(await ask(known)).toEqual(await oracle(known));
        }
      }),
      runs(25),
    );
  });

  test("holds the very columns", async () => {
    await fc.assert(
      fc.asyncProperty(atlases({ maxPlaces: 40 }), async (drawn) => {
        const atlas = readBack(drawn);
        if (atlas === null) return;
        const loaded = await loadedFrom(await archived(atlas));
        expect(typeof loaded === "string" ? loaded : loaded.columns).toEqual(atlasColumns(atlas).columns);
      }),
      runs(12),
    );
  });

  test("opens with the marks of the whole atlas, at any zoom, before any row is read", async () => {
    await fc.assert(
      fc.asyncProperty(busy, fc.nat(18), async (atlas, zoom) => {
        const { columns } = atlasColumns(atlas);
        const isNamed = new Uint8Array(columns.places.length).fill(1);
        const weights = allWeights(columns);
        const sketch = openingSketch({ ...columns, weights, isNamed, excerpts: columns.rows });
        const { marks, totals } = await answererOf(atlas)({ ...ALL, zoom });
        expect(sketch(null, zoom)).toMatchObject({ marks, totals });
      }),
      runs(15),
    );
  });

  test("knows how its articles spell places and actors before any of them is read", async () => {
    await fc.assert(
      fc.asyncProperty(atlases({ maxPlaces: 20, maxArticles: 6 }), async (drawn) => {
        const atlas = readBack(drawn);
        if (atlas === null) return;
        const loaded = await loadedFrom(await archived(atlas));
        if (typeof loaded === "string") throw new Error(loaded);
        expect(loaded.spellings).toEqual(otherSpellings(atlas));
      }),
      runs(25),
    );
  });

  test("written twice is the same file", async () => {
    expect(await archived(LIBYA)).toEqual(await archived(LIBYA));
  });

  test("shows places and totals after three requests, and fetches a text only when it is read", async () => {
    const file = await archived(LIBYA);
    const { fetching, asked } = served(file);
    const archive = await openArchive(fetching, PLATFORM);
    if (archive.kind === "failed") throw new Error(archive.reason);
    expect(asked.length).toBeLessThanOrEqual(3);
    expect([archive.excerpts, archive.unplaced]).toEqual([6, 1]);
    expect(archive.places.map(({ name }) => name)).toEqual(["Palermo", "Rome", "Libya"]);
    const { missing, totals, marks } = await answererOf(LIBYA)(ALL);
    expect(openingSketch(archive)(null, 3)).toEqual({ quality: "partial", missing, totals, marks });
  });

  test("turns a page by a cursor that it gave out", async () => {
    const atlas = committedAtlas();
    const loaded = await loadedFrom(await archived(atlas));
    if (typeof loaded === "string") throw new Error(loaded);
    const ask = columnAnswererOf(loaded.columns, loaded.shelf);
    const first = await ask({ ...ALL, page: { after: null, limit: 14 } });
    const second = await ask({ ...ALL, page: { after: first.page.next, limit: 14 } });
    const whole = await answererOf(atlas)(ALL);
    expect([...first.page.shown, ...second.page.shown]).toEqual(whole.page.shown);
  });

  test("hands out the article of a row", async () => {
    const loaded = await loadedFrom(await archived(LIBYA));
    if (typeof loaded === "string") throw new Error(loaded);
    const titles = [...((await loaded.atlasOf(0))?.articles.values() ?? [])].map(({ title }) => title);
    expect(titles).toContain("Hifter in Italy");
  });
});

describe("a damaged archive", { timeout: 1_800_000 }, () => {
  test.each([
    ["nothing", (file: Uint8Array) => file.slice(0, 0), "is not an archive: it does not begin as one"],
    [
      "a web page",
      () => PLATFORM.encode("<!doctype html><p>Not found"),
      "is not an archive: it does not begin as one",
    ],
    [
      "its first half header",
      (file: Uint8Array) => file.slice(0, 12),
      "is not an archive: it does not begin as one",
    ],
    [
      "a directory cut short",
      (file: Uint8Array) => file.slice(0, 60),
      /^has a directory that is cut short: 44 of \d+ bytes$/,
    ],
    [
      "another directory",
      (file: Uint8Array) => altered(file, 20),
      "has a directory that is not of this build: its bytes are others",
    ],
  ] as const)("that is %s says so", async (_, damage, reason) => {
    const found = await loadedFrom(damage(await archived(LIBYA)));
    if (typeof reason === "string") expect(found).toBe(reason);
    else expect(found).toMatch(reason);
  });

  test("of another version says which, and which is read", async () => {
    const [head = new Uint8Array()] = await writeArchive(sourceOf(LIBYA), PLATFORM);
    const said = PLATFORM.decode(await PLATFORM.gunzip(head.slice(HEADER_BYTES)));
    const older = await PLATFORM.gzip(PLATFORM.encode(said.replace(ARCHIVE_FORMAT, "dateline-archive/1")));
    expect(await loadedFrom(endToEnd([headerOf(older), older]))).toBe(
      `is of another version: expected ${ARCHIVE_FORMAT}, found dateline-archive/1`,
    );
  });

  test("never throws, and never says a number that is not so without calling it partial", async () => {
    const atlas = readBack(LIBYA) ?? LIBYA;
    const file = await archived(atlas);
    const whole = await answererOf(atlas)({ ...ALL, filter: { ...EVERYTHING, words: ["libya"] } });
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.boolean(), async (at, cut) => {
        const loaded = await loadedFrom(cut ? file.slice(0, at) : altered(file, at));
        if (typeof loaded === "string") return;
        const ask = columnAnswererOf(loaded.columns, loaded.shelf);
        const answer = await ask({ ...ALL, filter: { ...EVERYTHING, words: ["libya"] } });
        if (answer.quality === "partial") expect(answer.missing).toBeGreaterThan(0);
        else expect(answer).toEqual(whole);
      }),
      { numRuns: effort(30), seed: SEED },
    );
  });

  test.each([
    [0, "has a directory that is not of this build: its bytes are others"],
    [1, "has places whose chunk is not of this build: its bytes are others"],
    [4, "has dates that cannot be read"],
    [5, "has tables that cannot be read"],
  ])("cannot be opened without its part %i, and says what that is", async (part, reason) => {
    expect(await loadedFrom(await withoutPart(LIBYA, part))).toBe(reason);
  });

  test("without its first names is whole all the same, once the others are there", async () => {
    const file = await withoutPart(LIBYA, 2);
    const archive = await openArchive(served(file).fetching, PLATFORM);
    if (archive.kind === "failed") throw new Error(archive.reason);
    expect(openingSketch(archive)(null, 3)).toBe(null);
    const loaded = await loadedFrom(file);
    expect(typeof loaded === "string" ? loaded : loaded.columns).toEqual(atlasColumns(LIBYA).columns);
  });

  test("without its names counts at every place, and calls those by name that it named first", async () => {
    const loaded = await loadedFrom(await withoutPart(LIBYA, 3));
    if (typeof loaded === "string") throw new Error(loaded);
    expect(loaded.troubles).toEqual(["The names of 0 of 3 places and the radii of all cannot be read."]);
    const { marks } = await columnAnswererOf(loaded.columns, loaded.shelf)(ALL);
    expect(marks).toEqual((await answererOf(LIBYA)(ALL)).marks);
  });

  test("without its spellings says what the search does not find", async () => {
    const [head = new Uint8Array(), ...parts] = await writeArchive(sourceOf(LIBYA), PLATFORM);
    const { sections } = JSON.parse(PLATFORM.decode(await PLATFORM.gunzip(head.slice(HEADER_BYTES))));
    const loaded = await loadedFrom(
      altered(endToEnd([head, ...parts]), head.length + sections.spellings[0] + 4),
    );
    if (typeof loaded === "string") throw new Error(loaded);
    expect(loaded.spellings).toBe(null);
    expect(loaded.troubles).toEqual([
      "The spellings of its articles cannot be read: the search finds places and actors by their names, not as articles write them.",
    ]);
  });

  test("of an earlier build, which has no spellings, opens and asks to be built again", async () => {
    const [head = new Uint8Array(), ...parts] = await writeArchive(sourceOf(LIBYA), PLATFORM);
    const { sections, ...directory } = JSON.parse(
      PLATFORM.decode(await PLATFORM.gunzip(head.slice(HEADER_BYTES))),
    );
    const { spellings: _, ...before } = sections;
    const older = await PLATFORM.gzip(PLATFORM.encode(JSON.stringify({ ...directory, sections: before })));
    const loaded = await loadedFrom(endToEnd([headerOf(older), older, ...parts]));
    if (typeof loaded === "string") throw new Error(loaded);
    expect(loaded.columns).toEqual(atlasColumns(LIBYA).columns);
    expect(loaded.troubles).toEqual([
      "It was built before archives held the spellings of their articles (build it again): the search finds places and actors by their names, not as articles write them.",
    ]);
  });

  test("lets a missing block go, counts what is in it, and answers from the rest", async () => {
    const atlas = committedAtlas();
    const parts = await writeArchive(sourceOf(atlas), PLATFORM, { blockRows: 10 });
    // Header with directory, places, first names, names, dates, tables and the first block of rows stand before the second.
    const before = parts.slice(0, 7).reduce((sum, { length }) => sum + length, 0);
    const loaded = await loadedFrom(altered(endToEnd(parts), before + 12));
    if (typeof loaded === "string") throw new Error(loaded);
    expect(loaded.troubles).toEqual([
      "Block 2 of 3, 10 excerpts, is not of this build: its bytes are others.",
    ]);

    const ask = columnAnswererOf(loaded.columns, loaded.shelf);
    const answer = await ask(ALL);
    expect([answer.quality, answer.missing]).toEqual(["partial", 10]);
    expect([answer.totals.excerpts, answer.totals.of]).toEqual([16, 26]);
    const left = [...atlas.excerpts.values()].filter((_, row) => row < 10 || row > 19);
    expect(answer.page.shown.map(({ excerpt }) => excerpt)).toEqual(left);
    const found = await ask({ ...ALL, filter: { ...EVERYTHING, words: ["liby"] } });
    expect(found.page.shown.map(({ excerpt }) => excerpt)).toEqual(
      left.filter(({ quotation }) => wordsOf(quotation).some((word) => word.startsWith("liby"))),
    );
  });

  test("without its words answers a search with nothing, and says of how many it does not know", async () => {
    const atlas = committedAtlas();
    const loaded = await loadedFrom(await archived(atlas));
    if (typeof loaded === "string") throw new Error(loaded);
    const shelf = { ...loaded.shelf, saying: () => Promise.reject(new Error("no words")) };
    const answer = await columnAnswererOf(
      loaded.columns,
      shelf,
    )({
      ...ALL,
      filter: { ...EVERYTHING, words: ["libya"] },
    });
    expect([answer.quality, answer.missing, answer.totals.excerpts]).toEqual(["partial", 26, 0]);
  });
});

/** What the articles write that is no name, by a loop over all mentions. */
function otherSpellings({ articles, places, actors }: Atlas) {
  const spelt = <Id>(
    idOf: (mention: Mention) => Id | null,
    names: ReadonlyMap<Id, { readonly name: string }>,
  ) => {
    const counts = new Map<Id, Map<string, number>>();
    for (const mention of [...articles.values()].flatMap(({ mentions }) => mentions)) {
      const id = idOf(mention);
      if (id === null || names.get(id)?.name === mention.text) continue;
      const own = counts.get(id) ?? new Map<string, number>();
      counts.set(id, own.set(mention.text, (own.get(mention.text) ?? 0) + 1));
    }
    return new Map(
      [...counts].map(([id, own]) => [
        id,
        [...own].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([spelling]) => spelling),
      ]),
    );
  };
  return {
    places: spelt((one) => (one.kind === "place" && !one.demonym ? one.place : null), places),
    actors: spelt((one) => (one.kind === "actor" ? one.actor : null), actors),
  };
}

/** An archive of which a part has other bytes: 0 the directory, then the chunks in their order. */
async function withoutPart(atlas: Atlas, part: number): Promise<Uint8Array> {
  const parts = await writeArchive(sourceOf(atlas), PLATFORM);
  const before = parts.slice(0, part).reduce((sum, { length }) => sum + length, 0);
  return altered(endToEnd(parts), before + (part === 0 ? 20 : 4));
}

function altered(file: Uint8Array, at: number): Uint8Array {
  const other = file.slice();
  other[at] = (other[at] ?? 0) ^ 0x55;
  return other;
}
