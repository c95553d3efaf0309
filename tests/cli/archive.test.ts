import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { archiveTrouble } from "../../src/cli/serve-atlas.ts";
import { writeArchiveFile } from "../../src/cli/write-archive-file.ts";
import type { Atlas } from "../../src/core/atlas.ts";
import { EVERYTHING } from "../../src/core/filter.ts";
import { leftOutOf } from "../../src/core/left-out.ts";
import { inArchiveOrder } from "../../src/data/archive/reading-order.ts";
import { answererOf } from "../../src/engine/answer.ts";
import { columnAnswererOf } from "../../src/engine/columnar/column-answer.ts";
import { builtAtlas } from "../data/built-atlas.ts";
import { COMMITTED_AREAS, COMMITTED_REF, COMMITTED_TEXT, committedAtlas } from "../data/committed.ts";
import { archiveOf } from "./archive-of.ts";
import { NEWS, writeNews } from "./news.ts";
import { articles, dateline, here, workshop } from "./workshop.ts";

const ARCHIVE = /^atlas\.[0-9a-f]{16}\.dateline$/;
const JSON_FILE = "atlas.json";

/** A folder built in both forms, as `file` and as `archive` below it. */
async function twice(folder: string): Promise<string> {
  for (const form of ["file", "archive"])
    expect((await dateline(["build", ".", "--as", form, "--out", form], folder)).err).not.toContain(
      "dateline:",
    );
  return folder;
}

/** An atlas's file as it was written before it named its file of areas. */
const unnamed = (text: string): string =>
  text.replace(/^"areas":\{.*\},\n/m, "").replaceAll('"area":"apart"', '"area":"areas.json"');

const archived = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(folder, "atlas"))).toSorted();

let news: string;
beforeAll(async () => {
  news = await twice(await writeNews(await mkdtemp(join(tmpdir(), "dateline-news-"))));
});
afterAll(() => rm(news, { recursive: true, force: true }));

describe("an archive holds what the file holds", () => {
  const expectTheSame = async (file: Atlas, folder: string) => {
    const atlas = inArchiveOrder(file);
    const archive = await archiveOf(folder);
    const { title, description, credits, places, actors } = atlas;
    expect(archive.troubles).toEqual([]);
    expect(archive.atlas).toEqual({
      ...{ title, description, credits, places, actors },
      ...{ articles: new Map(), excerpts: new Map() },
    });
    expect(archive.articles).toBe(atlas.articles.size);
    for (const article of atlas.articles.values()) {
      const excerpts = [...atlas.excerpts.values()].filter((one) => one.article === article.id);
      expect(await archive.findArticle(article.id)).toEqual({
        kind: "read",
        ...{ article, excerpts, leftOut: leftOutOf(atlas.leftOut ?? [], article.id) },
      });
    }
    const ask = columnAnswererOf(archive.columns, archive.shelf);
    const all = {
      filter: EVERYTHING,
      viewport: null,
      zoom: 5,
      within: { kind: "anywhere" as const },
      page: { after: null, limit: 1000 },
    };
    expect(await ask(all)).toEqual(await answererOf(atlas)(all));
    return atlas;
  };

  test("of articles that an editor annotated: aliases, kinds, areas, roles, notes, the unplaced", async () => {
    const out = await workshop();
    await dateline(["build", here("../../geodata/articles"), "--as", "archive", "--out", out]);
    const { places, excerpts } = await expectTheSame(committedAtlas(), out);
    expect([...places.values()].filter(({ area }) => area !== null).length).toBeGreaterThan(5);
    expect([...excerpts.values()].some(({ placings }) => placings.length === 0)).toBe(true);
  });

  test("of articles that were read: how sure each placing is, why, and what else it may be", async () => {
    const doubtful = [
      "fire.txt",
      "A school in Springfield burned on Monday. Anna Lee said nothing.\n",
    ] as const;
    const folder = await mkdtemp(join(tmpdir(), "dateline-doubt-"));
    const own = await twice(await writeNews(folder, [...NEWS, doubtful]));
    const { excerpts } = await expectTheSame(builtAtlas(join(own, "file")), join(own, "archive"));
    await rm(folder, { recursive: true });
    const guesses = [...excerpts.values()].flatMap(({ placings }) => placings.map(({ guess }) => guess));
    expect(guesses.some((guess) => (guess?.alternatives.length ?? 0) > 0)).toBe(true);
  });
});

test.each(["file", "archive"])(
  "build and check count places as the app does: those at which an excerpt stands: %s",
  async (form) => {
    const out = await workshop();
    const all = {
      ...{ filter: EVERYTHING, viewport: null, zoom: 5, page: { after: null, limit: 1 } },
      within: { kind: "anywhere" as const },
    };
    for (const [atlas, folder] of [
      [committedAtlas(), here("../../geodata/articles")],
      [builtAtlas(join(news, "file")), news],
    ] as const) {
      const { places } = (await answererOf(atlas)(all)).totals;
      expect(places).toBeLessThanOrEqual(atlas.places.size);
      const built = await dateline(["build", folder, "--as", form, "--out", out, "--json"]);
      expect(JSON.parse(built.out).places).toBe(places);
      expect(JSON.parse((await dateline(["check", out, "--json"])).out).places).toBe(places);
      expect(JSON.parse((await dateline(["check", folder, "--json"])).out).places).toBe(places);
    }
  },
);

test("the summary names the archive and its size, and --json both", async () => {
  const folder = await articles();
  const { out, code } = await dateline(["build", ".", "--as=archive"], folder);
  const [name = ""] = (await archived(folder)).filter((one) => ARCHIVE.test(one));
  expect([code, out]).toEqual([
    0,
    `atlas/atlas.json: 2 articles, 3 excerpts, 2 places, 2 actors\nAn archive, ${name} (3 kB), which lies beside it\n`,
  ]);
  const told = JSON.parse((await dateline(["build", ".", "--as", "archive", "--json"], folder)).out);
  const { size } = await stat(join(folder, "atlas", name));
  const pointer = await stat(join(folder, "atlas", JSON_FILE));
  expect(told).toEqual({
    ...{
      ok: true,
      file: "atlas/atlas.json",
      form: "archive",
      notRead: [],
      archive: `atlas/${name}`,
      changed: false,
    },
    ...{ bytes: size + pointer.size, articles: 2, excerpts: 3, places: 2, actors: 2, problems: [] },
    leftOut: { furniture: 0, repeated: 0, "caption-again": 0, article: 0, file: 0 },
  });
});

test("another form than file and archive is not understood", async () => {
  const { code, err } = await dateline(["build", ".", "--as", "parquet"], await articles());
  expect(code).toBe(2);
  expect(err).toContain('--as expects file or archive, found "parquet"\n');
});

test("what an earlier build left goes, whichever form follows which, and nothing else", async () => {
  const folder = await articles();
  await dateline(["build", ".", "--as", "archive"], folder);
  const first = await archived(folder);
  await writeFile(join(folder, "atlas/notes.dateline"), "mine");
  const text = await readFile(join(folder, "first.txt"), "utf8");
  await writeFile(join(folder, "first.txt"), `${text}\nNobody came.\n`);
  await dateline(["build", ".", "--as", "archive"], folder);
  const second = await archived(folder);
  expect(second).toHaveLength(3);
  expect(second.filter((name) => first.includes(name))).toEqual([JSON_FILE]);
  await dateline(["build", "."], folder);
  expect(await archived(folder)).toEqual([JSON_FILE, "notes.dateline"]);
});

test("the same articles give the same bytes under the same name, wherever and whenever they are packed", async () => {
  const again = join(await workshop(), "again");
  await dateline(["build", ".", "--as", "archive", "--out", again], news);
  const [one, other] = [await archiveOf(join(news, "archive")), await archiveOf(again)];
  expect(other.file).toBe(one.file);
  const bytes = (folder: string) => readFile(join(folder, one.file));
  expect((await bytes(again)).equals(await bytes(join(news, "archive")))).toBe(true);
});

test("temporary files of a killed run are swept, an archive without its atlas.json too", async () => {
  const folder = await articles();
  await mkdir(join(folder, "atlas"));
  for (const name of [".atlas.dateline-999999999-0badcafe.tmp", "atlas.0123456789abcdef.dateline"])
    await writeFile(join(folder, "atlas", name), "DATELINE, half");
  await dateline(["build", ".", "--as", "archive"], folder);
  const left = await archived(folder);
  expect(left).toHaveLength(2);
  expect(left).not.toContain("atlas.0123456789abcdef.dateline");
});

test("where it cannot be written, the atlas that was there stays whole", async () => {
  const folder = await articles();
  await mkdir(join(folder, "atlas"));
  await mkdir(join(folder, "atlas", JSON_FILE));
  const { code, err } = await dateline(["build", ".", "--as", "archive"], folder);
  expect(code).toBe(1);
  expect(err).toMatch(/dateline: atlas\/atlas\.json cannot be written: /);
  expect(await archived(folder)).toEqual([JSON_FILE]);

  const other = await dateline(["build", ".", "--as", "archive", "--out", "first.txt"], folder);
  expect([other.code, other.err]).toEqual([
    1,
    expect.stringMatching(/dateline: first\.txt\/atlas\.json cannot be written: not a directory/),
  ]);
});

test("interrupted while it packs, it leaves nothing behind; a build says so and keeps the old atlas", async () => {
  const controller = new AbortController();
  const folder = await workshop();
  const packing = writeArchiveFile(folder, committedAtlas(), {
    step: () => controller.abort(),
    signal: controller.signal,
  });
  await expect(packing).rejects.toThrow(/abort/);
  expect(await readdir(folder)).toEqual([]);

  const built = await articles();
  await dateline(["build", "."], built);
  const before = await readFile(join(built, "atlas", JSON_FILE), "utf8");
  let said = "";
  const code = await main(["build", ".", "--as", "archive"], {
    ...{ out: () => {}, cwd: built, colour: false, outColour: false, columns: null },
    err: (text) => {
      said += text;
    },
    interruptible: () => AbortSignal.abort(),
  });
  expect([code, said]).toEqual([130, expect.stringMatching(/interrupted while packing; the same command/)]);
  expect(await readFile(join(built, "atlas", JSON_FILE), "utf8")).toBe(before);
});

describe("check", () => {
  const checked = async (folder: string) => dateline(["check", "."], folder);

  /** The archive of the news, to be spoilt. */
  async function copied(): Promise<{ readonly folder: string; readonly file: string }> {
    const [from, folder] = [join(news, "archive"), await workshop()];
    const { file } = await archiveOf(from);
    for (const name of [file, JSON_FILE]) await copyFile(join(from, name), join(folder, name));
    return { folder, file };
  }

  test.each(["file", "archive"])("goes through an atlas that was built as %s", async (form) => {
    const { code, out } = await checked(join(news, form));
    expect([code, out]).toEqual([0, expect.stringMatching(/^atlas\.json: 3 articles, \d+ excerpts, /)]);
  });

  test.each([
    ["missing", null, /: cannot be read: /],
    [
      "damaged",
      COMMITTED_AREAS.replace("1", "2"),
      /: is damaged: expected the checksum [0-9a-f]{8}, found [0-9a-f]{8}/,
    ],
  ])("says when the areas of an atlas are %s", async (_, text, said) => {
    const folder = await workshop();
    await writeFile(join(folder, JSON_FILE), COMMITTED_TEXT);
    if (text !== null) await writeFile(join(folder, COMMITTED_REF.file), text);
    const { code, out, err } = await checked(folder);
    expect([code, out]).toEqual([1, expect.stringMatching(/^atlas\.json: 2 articles, 26 excerpts/)]);
    expect(err).toMatch(said);
  });

  test.each([
    ["missing", null, /^areas\.json: cannot be read: /],
    ["no JSON", "{", /^areas\.json: is not JSON: /],
    [
      "of another build",
      '{"format":"dateline-areas/1","areas":[]}',
      /^areas\.json: areas: expected the area of "/,
    ],
  ])("of an atlas that does not name its areas says when they are %s", async (_, text, said) => {
    const folder = await workshop();
    await writeFile(join(folder, JSON_FILE), unnamed(COMMITTED_TEXT));
    if (text !== null) await writeFile(join(folder, "areas.json"), text);
    const { code, out, err } = await checked(folder);
    expect([code, out]).toEqual([1, expect.stringMatching(/^atlas\.json: 2 articles, 26 excerpts/)]);
    expect(err).toMatch(said);
    await writeFile(join(folder, "areas.json"), COMMITTED_AREAS);
    expect(await checked(folder)).toMatchObject({ code: 0 });
  });

  test("says which part of an archive is damaged, and goes on", async () => {
    const { folder, file } = await copied();
    const bytes = await readFile(join(folder, file));
    // The words of the last chunks; what stands before them is sound.
    const at = bytes.length - 200;
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    await writeFile(join(folder, file), bytes);
    const { code, err, out } = await checked(folder);
    expect(code).toBe(1);
    expect(err).toMatch(
      new RegExp(`^${file.replaceAll(".", "\\.")}: .* not of this build: its bytes are others\\.`),
    );
    expect(out).toMatch(/1 problem: what they concern is left out\n$/);
  });

  test.each([
    [
      "that is missing",
      (path: string) => rm(path),
      /at which atlas\.json points, cannot be read: no such file/,
    ],
    ["cut short", (path: string) => truncate(path, 100), /has a directory that is cut short/],
    ["that is empty", (path: string) => truncate(path, 0), /is not an archive: it does not begin as one/],
  ])("refuses an archive %s, and so does serve", async (_, spoil, said) => {
    const { folder, file } = await copied();
    await spoil(join(folder, file));
    const { code, err } = await checked(folder);
    expect([code, err]).toEqual([1, expect.stringMatching(said)]);
    expect(await archiveTrouble(folder)).toMatch(/cannot be read: no such file|is not an archive|cut short/);
  });

  test("serve has nothing against sound ones", async () => {
    for (const form of ["file", "archive"]) expect(await archiveTrouble(join(news, form))).toBeNull();
  });

  test("refuses an archive of another version, and names both", async () => {
    const { folder } = await copied();
    const text = await readFile(join(folder, JSON_FILE), "utf8");
    await writeFile(join(folder, JSON_FILE), text.replace("dateline-archive/2", "dateline-archive/1"));
    const { code, err } = await checked(folder);
    expect(code).toBe(1);
    expect(err).toContain(
      'atlas.json points at an archive of another version: format: expected "dateline-archive/2", found "dateline-archive/1". Build it again',
    );
  });

  test("refuses a file that another build pointed at", async () => {
    const { folder } = await copied();
    const text = await readFile(join(folder, JSON_FILE), "utf8");
    await writeFile(join(folder, JSON_FILE), text.replace(/"excerpts":\d+/, '"excerpts":7000'));
    const { code, err } = await checked(folder);
    expect(code).toBe(1);
    expect(err).toMatch(/atlas\.json expects 7,000 excerpts, found [\d,]+: it is of another build/);
  });
});
