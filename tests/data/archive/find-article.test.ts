import fc from "fast-check";
import { expect, test } from "vitest";
import type { Atlas } from "../../../src/core/atlas.ts";
import type { ArticleId } from "../../../src/core/ids.ts";
import { leftOutOf } from "../../../src/core/left-out.ts";
import { openArchive } from "../../../src/data/archive/open-archive.ts";
import { articleChunks, hashOf, textsOfHash } from "../../../src/data/archive/pack-articles.ts";
import { inArchiveOrder } from "../../../src/data/archive/reading-order.ts";
import { textSlices } from "../../../src/data/archive/text-slices.ts";
import { writeArchive } from "../../../src/data/archive/write-archive.ts";
import { readAtlas } from "../../../src/data/atlas.ts";
import { writeAtlas } from "../../../src/data/atlas-writer.ts";
import { atlasColumns } from "../../../src/engine/columnar/atlas-columns.ts";
import { allWeights } from "../../../src/engine/columnar/count-places.ts";
import { PLATFORM } from "../../../src/ui/archive/archive-platform.ts";
import { effort, SEED } from "../../browser/effort.ts";
import { atlases } from "../../core/arbitrary.ts";
import { LIBYA } from "../../core/libya.ts";
import { committedAtlas } from "../committed.ts";
import { endToEnd, served } from "./served.ts";

async function archived(atlas: Atlas): Promise<Uint8Array> {
  const { columns } = atlasColumns(atlas);
  const source = { atlas, columns, weights: allWeights(columns), texts: textSlices(atlas) };
  return endToEnd(await writeArchive(source, PLATFORM));
}

async function loaded(file: Uint8Array) {
  const { fetching, asked } = served(file);
  const archive = await openArchive(fetching, PLATFORM);
  const found = archive.kind === "failed" ? archive : await archive.load();
  if (found.kind === "failed") throw new Error(found.reason);
  return { ...found, asked };
}

const id = (text: string): ArticleId => text as ArticleId;

test("every article is found by its id, whole and with all its excerpts, and no other is", async () => {
  const drawn = fc.tuple(atlases({ maxArticles: 8 }), fc.string());
  await fc.assert(
    fc.asyncProperty(drawn, async ([made, other]) => {
      const reading = readAtlas(JSON.parse(writeAtlas(made)));
      if (reading.kind === "failed") return;
      const atlas = inArchiveOrder(reading.atlas);
      const { findArticle, articles } = await loaded(await archived(atlas));
      expect(articles).toBe(atlas.articles.size);
      for (const article of atlas.articles.values()) {
        const excerpts = [...atlas.excerpts.values()].filter((one) => one.article === article.id);
        expect(await findArticle(article.id)).toEqual({
          kind: "read",
          ...{ article, excerpts, leftOut: leftOutOf(atlas.leftOut ?? [], article.id) },
        });
      }
      if (!atlas.articles.has(id(other))) expect(await findArticle(id(other))).toEqual({ kind: "unknown" });
    }),
    { numRuns: effort(25), seed: SEED },
  );
});

test("an article that names nothing comes with the others", async () => {
  const [some] = LIBYA.articles.values();
  if (some === undefined) throw new Error("no article");
  const silent = { ...some, id: id("silent"), mentions: [] };
  const atlas = { ...LIBYA, articles: new Map([...LIBYA.articles, [silent.id, silent]]) };
  const { findArticle, columns } = await loaded(await archived(atlas));
  expect(await findArticle(silent.id)).toEqual({ kind: "read", article: silent, excerpts: [], leftOut: [] });
  expect(columns.rows).toBe(LIBYA.excerpts.size);
});

test("two requests find an article: one of the index and one of its text", async () => {
  const atlas = committedAtlas();
  const { findArticle, asked } = await loaded(await archived(atlas));
  const before = asked.length;
  const [known = id("")] = atlas.articles.keys();
  expect((await findArticle(known)).kind).toBe("read");
  expect(asked.length - before).toBe(2);
});

test("what cannot be fetched is said, and is not taken for an article that is not there", async () => {
  const atlas = committedAtlas();
  const file = await archived(atlas);
  const [known = id("")] = atlas.articles.keys();
  const { findArticle, asked } = await loaded(file);
  await findArticle(known);
  const [index, text] = asked.slice(-2);
  for (const [asked, reason] of [
    [index, /^Part 1 of 1 of the index of articles is not of this build: its bytes are others\.$/],
    [text, /^Text 1 of 1, which may hold it, cannot be read\.$/],
  ] as const) {
    const damaged = file.slice();
    const at = (asked?.from ?? 0) + 12;
    damaged[at] = (damaged[at] ?? 0) ^ 0x55;
    const finding = await (await loaded(damaged)).findArticle(known);
    expect(finding).toEqual({ kind: "failed", reason: expect.stringMatching(reason) });
  }
});

test("bytes that come wrong are asked for once more, past any cache", async () => {
  const { fetching } = served(await archived(committedAtlas()));
  const again: number[] = [];
  const archive = await openArchive(async (from, to, anew = false) => {
    if (!anew) return new Uint8Array();
    again.push(from);
    return fetching(from, to);
  }, PLATFORM);
  const found = archive.kind === "failed" ? archive : await archive.load();
  expect(found).toMatchObject({ kind: "loaded", troubles: [] });
  expect(again.length).toBeGreaterThan(0);
});

test("articles of one hash are both found, whatever the size of a chunk", () => {
  // A pair that FNV-1a is known to give one hash.
  const ids = ["costarring", "liquid", "palermo", "rome"];
  expect(hashOf("costarring", PLATFORM)).toBe(hashOf("liquid", PLATFORM));
  const shelved = ids.map((one, text) => ({ hash: hashOf(one, PLATFORM), text }));
  for (const size of [1, 2, 3, 100]) {
    const chunks = [...articleChunks(shelved, size)];
    const found = (one: string) => {
      const hash = hashOf(one, PLATFORM);
      return textsOfHash(chunks.findLast(({ first }) => first <= hash)?.packed ?? new Uint8Array(), hash);
    };
    expect(ids.map(found)).toEqual([[0, 1], [0, 1], [2], [3]]);
  }
});

test("an archive keeps articles by their days, those of unknown days last", () => {
  const [some] = LIBYA.articles.values();
  const [day] = [...LIBYA.articles.values()].flatMap(({ published }) => published ?? []);
  if (some === undefined || day === undefined) throw new Error("no article");
  const at = (name: string, earliest: string | null) => ({
    ...some,
    id: id(name),
    published: earliest === null ? null : { ...day, earliest: earliest as typeof day.earliest },
  });
  const articles = [at("a", null), at("b", "2018-11-13"), at("c", "2017-09-27"), at("d", "2017-09-27")];
  const atlas = { ...LIBYA, articles: new Map(articles.map((one) => [one.id, one])), excerpts: new Map() };
  expect([...inArchiveOrder(atlas).articles.keys()]).toEqual(["c", "d", "b", "a"]);
});
