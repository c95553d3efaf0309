import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EVERYTHING } from "../../../src/core/filter.ts";
import { readAtlas } from "../../../src/data/atlas.ts";
import { writeAtlas } from "../../../src/data/atlas-writer.ts";
import { answererOf } from "../../../src/engine/answer.ts";
import { addedText, countsOf, shortened } from "../../../src/ui/add/added-text.ts";
import { ArticleReader } from "../../../src/ui/add/article-reader.ts";
import { atlasWith } from "../../../src/ui/add/atlas-with.ts";
import { aboutOf, EMPTY } from "../../../src/ui/add/draft.ts";
import type { ReadProgress } from "../../../src/ui/add/progress.ts";
import type { AddedArticle } from "../../../src/ui/desk/added-article.ts";
import { committedAtlas } from "../../data/committed.ts";

const PUBLIC = new URL("../../../public", import.meta.url).pathname;
const server = createServer(({ url }, response) => {
  createReadStream(`${PUBLIC}${url}`)
    .on("error", () => response.writeHead(404).end())
    .pipe(response);
});
const told: ReadProgress[] = [];
let reader = new ArticleReader("", () => {});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  const base = `http://127.0.0.1:${bound !== null && typeof bound === "object" ? bound.port : 0}/`;
  reader = new ArticleReader(base, (progress) => told.push(progress));
});
afterAll(() => server.close());

async function read(text: string, title = ""): Promise<AddedArticle> {
  const reading = await reader.read(text, aboutOf({ ...EMPTY, text, title }, new Set()));
  if (reading.kind === "failed") throw new Error(reading.reason);
  return reading.article;
}

const GRAIN =
  "Ships left Odesa, Ukraine, on Tuesday. Khalifa Hifter was in Tripoli, said Ann Lee of Qorvath.";

test("what reading needs is fetched once, and it is told when it begins to read", async () => {
  await read(GRAIN);
  expect(told.at(-1)).toEqual({ kind: "reading" });
  const fetching = told.filter(({ kind }) => kind === "fetching").length;
  expect(fetching).toBeGreaterThan(5);
  await read(GRAIN);
  expect(told.filter(({ kind }) => kind === "fetching")).toHaveLength(fetching);
});

test("a reader far from its gazetteer says so", async () => {
  const lost = new ArticleReader("http://127.0.0.1:9/", () => {});
  const reading = await lost.read(GRAIN, aboutOf({ ...EMPTY, text: GRAIN }, new Set()));
  expect(reading).toEqual({
    kind: "failed",
    reason: "gazetteer/gazetteer.bin could not be fetched: the server does not answer.",
  });
});

describe("a file is opened as what its name says", () => {
  const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);

  test.each([
    ["a.txt", bytes("---\ntitle: Talks\n---\nEnvoys met."), "Envoys met.", "Talks"],
    ["a.MD", bytes("# Talks\n\n*Envoys* met."), "Talks\n\nEnvoys met.\n", null],
    ["a.txt", bytes("\ufeffEnvoys met.", "utf16le"), "Envoys met.", null],
    [
      "a.html",
      bytes('<meta charset="windows-1252"><title>Caf\u00e9</title><p>Envoys met.', "latin1"),
      "Envoys met.\n",
      "Café",
    ],
  ])("%s", (name, file, text, title) => {
    expect(reader.openFile(name, file, null)).toMatchObject({ kind: "read", text, known: { title } });
  });

  test.each([
    ["a.pdf", bytes("%PDF"), /^expected a text file/],
    ["a.txt", bytes("{\\rtf1 In Rome.}"), /^expected an article, found an RTF file/],
    ["a.txt", bytes(" \n"), /^expected the text of an article/],
  ])("and %s that holds something else is refused with words", (name, file, message) => {
    const problem = { file: name, message: expect.stringMatching(message) };
    expect(reader.openFile(name, file, null)).toMatchObject({ kind: "failed", problems: [problem] });
  });

  test("bytes that may be in several encodings wait for a person to choose", () => {
    const file = bytes("In the caf\u00e9 of Rome.", "latin1");
    const opening = reader.openFile("a.txt", file, null);
    expect(opening).toMatchObject({ kind: "undecided", file: "a.txt" });
    expect(opening.kind === "undecided" && opening.likely[0]).toEqual({
      encoding: "windows-1252",
      sample: "In the café of Rome.",
    });
    expect(reader.openFile("a.txt", file, "windows-1252")).toMatchObject({ text: "In the café of Rome." });
  });

  test("pasted text may be a page or have front matter", () => {
    expect(reader.openText("<!doctype html><p>Envoys met.")).toMatchObject({ text: "Envoys met.\n" });
    expect(reader.openText("---\npublisher: Example\n---\nEnvoys met.")).toMatchObject({
      text: "Envoys met.",
      known: { publisher: "Example" },
    });
    expect(reader.openText("Envoys <b>met</b>.")).toMatchObject({ text: "Envoys <b>met</b>." });
  });
});

describe("an atlas with articles that were added", () => {
  test("is a sound atlas, with the newest article before the others, and its own as they were", async () => {
    const base = committedAtlas();
    const [first, second] = [await read(GRAIN, "First"), await read("Envoys met in Geneva.", "Second")];
    const atlas = atlasWith(base, [first.found, second.found]);
    expect([...atlas.articles.keys()]).toEqual(["second", "first", ...base.articles.keys()]);
    expect([...atlas.excerpts.values()].slice(-base.excerpts.size)).toEqual([...base.excerpts.values()]);
    const again = readAtlas(JSON.parse(writeAtlas(atlas)));
    expect(again).toMatchObject({ kind: "read", troubles: [] });
    expect(again.kind === "read" && again.atlas.excerpts.size).toBe(atlas.excerpts.size);
  });

  test("knows the places and actors that both name as one", async () => {
    const base = committedAtlas();
    const atlas = atlasWith(base, [(await read(GRAIN, "First")).found]);
    const tripoli = [...atlas.places.values()].filter(({ name }) => name === "Tripoli");
    expect(tripoli).toEqual([...base.places.values()].filter(({ name }) => name === "Tripoli"));
    const own = [...atlas.excerpts.values()].filter(({ article }) => article === "first");
    expect(own.flatMap(({ actors }) => actors)).toContain("khalifa-hifter");
  });

  test("answers as any atlas does", async () => {
    const atlas = atlasWith(committedAtlas(), [(await read(GRAIN, "First")).found]);
    const { totals } = await answererOf(atlas)({
      filter: EVERYTHING,
      viewport: null,
      zoom: 3,
      within: { kind: "anywhere" },
      page: { after: null, limit: 1 },
    });
    expect([totals.excerpts, totals.of]).toEqual([atlas.excerpts.size, atlas.excerpts.size]);
  });

  test("without any is the atlas that was opened", () => {
    const base = committedAtlas();
    const { articles, excerpts } = atlasWith(base, []);
    expect([[...articles], [...excerpts]]).toEqual([[...base.articles], [...base.excerpts]]);
  });
});

describe("what is said of an article that was added", () => {
  test("counts excerpts, distinct places, and the names that could not be placed", async () => {
    const added = await read(GRAIN, "Grain");
    const { excerpts, places } = countsOf(added);
    expect(addedText(added)).toMatch(new RegExp(`^“Grain”: ${excerpts} excerpts at ${places} places`));
    const note = { kind: "unplaced", start: 11, end: 16, note: "It is nowhere." } as const;
    expect(addedText({ ...added, notes: [note, note] })).toMatch(/; 1 name not placed \(Odesa\)\.$/);
  });

  test("says so where nothing is placed", async () => {
    expect(addedText(await read("Ann Lee spoke. Ann Lee left.", "Words"))).toMatch(
      /^“Words”: \d excerpts?, none of them placed\.$/,
    );
  });

  test("shortens a title without breaking a letter", () => {
    expect(shortened(`${"x".repeat(58)}😀 and more`)).toBe(`${"x".repeat(58)}…`);
  });
});
