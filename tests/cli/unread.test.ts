import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effort, SEED } from "../browser/effort.ts";
import { builtAtlas } from "../data/built-atlas.ts";
import { NEWS, writeNews } from "./news.ts";
import { articles, dateline, workshop } from "./workshop.ts";

const news = async () => writeNews(await workshop());

const built = (folder: string) => builtAtlas(join(folder, "atlas"));

const build = async (folder: string) => {
  const { code, out } = await dateline(["build", ".", "--json"], folder);
  return { code, ...JSON.parse(out) };
};

test("text, Markdown and HTML that nobody annotated become an atlas that says what it could do", async () => {
  const folder = await news();
  const { code, out, err } = await dateline(["build", "."], folder);
  expect({ code, err }).toEqual({ code: 0, err: "Reading .\n" });
  expect(out).toContain("Read 3 articles: ");
  expect(out).toContain("1 article without a day of its own, from which “yesterday” could be counted: plain");
  const { articles: read, places, actors, title } = await built(folder);
  expect(folder.endsWith(title)).toBe(true);
  expect([...read.values()].map((one) => [one.id, one.title, one.publisher, one.published?.edtf])).toEqual([
    ["flood", "Flood in Sabratha", "The Paper", "2018-11-20"],
    ["plain", "plain", "Publisher unknown", undefined],
    ["talks", "Talks in Rome", "The Paper", "2018-11-21"],
  ]);
  const names = [...places.values()].map(({ name }) => name);
  for (const name of ["Sabratha", "Rome", "Tripoli, Libya", "Tripoli, Lebanon"])
    expect(names).toContain(name);
  expect([...actors.keys()]).toEqual(["anna-lee", "omar-saleh"]);
});

test("annotated articles stay as their editor wrote them, and the others are read beside them", async () => {
  const folder = await writeNews(await articles());
  await writeFile(join(folder, "third.txt"), "Ann Lee waited in Rome, Italy, on Tuesday.\n");
  await dateline(["build", "."], folder);
  const atlas = await built(folder);
  const alone = await articles();
  await dateline(["build", "."], alone);
  const edited = await built(alone);
  for (const [id, excerpt] of edited.excerpts) expect(atlas.excerpts.get(id)).toEqual(excerpt);
  const third = [...atlas.excerpts.values()].find(({ article }) => article === "third");
  const own = [...edited.excerpts.values()][0];
  expect(third?.actors).toEqual(own?.actors);
});

test("a sidecar without annotations is what it says of its article, and wins over the file's own head", async () => {
  const folder = await news();
  await writeFile(
    join(folder, "talks.yaml"),
    "title: Other talks\npublished: { date: 2018-11-22, basis: editor }\n",
  );
  await dateline(["build", "."], folder);
  const talks = [...(await built(folder)).articles.values()].find(({ id }) => id === "talks");
  expect(talks).toMatchObject({
    title: "Other talks",
    publisher: "The Paper",
    published: { edtf: "2018-11-22", basis: "editor" },
  });
});

test("what did not change is not read again, nor kept once it is gone", async () => {
  const folder = await news();
  expect((await build(folder)).read.fresh).toBe(3);
  expect((await build(folder)).read.fresh).toBe(0);
  await writeFile(join(folder, "plain.txt"), "Anna Lee left Beirut on Friday.\n");
  expect((await build(folder)).read.fresh).toBe(1);
  await rm(join(folder, "plain.txt"));
  const kept = async () =>
    (await readdir(join(folder, ".dateline"), { recursive: true })).filter((name) => name.endsWith(".json"));
  await build(folder);
  // Two articles of one publisher are read once for themselves and once in each other's light.
  expect(await kept()).toHaveLength(4);
});

test("a reading that was half written or altered is made again", async () => {
  const folder = await news();
  await build(folder);
  const before = await readFile(join(folder, "atlas/atlas.json"), "utf8");
  const shelves = join(folder, ".dateline/readings");
  for (const name of await readdir(shelves, { recursive: true }))
    if (name.endsWith(".json")) await truncate(join(shelves, name), 100);
  expect((await build(folder)).read.fresh).toBe(3);
  expect(await readFile(join(folder, "atlas/atlas.json"), "utf8")).toBe(before);
});

test("a folder that keeps nothing is built all the same", async () => {
  const folder = await news();
  await writeFile(join(folder, ".dateline"), "in the way\n");
  expect(await build(folder)).toMatchObject({ code: 0, articles: 3 });
});

test("check reads everything and writes nothing", async () => {
  const folder = await news();
  const before = await readdir(folder);
  expect((await dateline(["check", "."], folder)).out).toMatch(/^\.: 3 articles, /);
  expect(await readdir(folder)).toEqual(before);
});

describe("bad input is told by file, place and what was expected, and the other articles are built", () => {
  const big = (bytes: number) => async (path: string) => {
    await writeFile(path, "In Rome.\n");
    await truncate(path, bytes);
  };
  const cases: readonly (readonly [
    string,
    string,
    string | Buffer | ((path: string) => Promise<void>),
    RegExp,
  ])[] = [
    [
      "UTF-16 without a mark",
      "x.txt",
      Buffer.from("In Rome, Italy.\n", "utf16le"),
      /x\.txt: expected UTF-8, found what looks like utf-16le .*: say “encoding: utf-16le” in x\.yaml/,
    ],
    [
      "Latin-1",
      "x.txt",
      Buffer.from("A caf\xe9 in Rome.\n", "latin1"),
      /x\.txt: expected UTF-8, found byte 0xe9 at byte 5; it looks like windows-1252 \(“A café in Rome\.”\): say “encoding: windows-1252” in x\.yaml/,
    ],
    [
      "a binary file",
      "x.txt",
      Buffer.from([0x50, 0x4c, 0x03, 0x04, 0, 0xff]),
      /x\.txt: expected text, found a zero byte at byte 4/,
    ],
    ["a Word file by another name", "x.txt", Buffer.from([0x50, 0x4b, 3, 4, 0]), /x\.txt: .*a ZIP file/],
    ["an empty file", "x.txt", "", /x\.txt: expected the text of an article, found an empty file/],
    [
      "a page without text",
      "x.html",
      "<nav>Home</nav>",
      /x\.html: expected the text of an article, found a page of 0 links and 1 passage of text, none of them/,
    ],
    [
      "200 MB",
      "x.txt",
      big(200 * 1024 * 1024),
      /x\.txt: expected at most 16,777,216 bytes, found 209,715,200/,
    ],
    [
      "5 MB on one line",
      "x.txt",
      "In Rome, Italy, he said. ".repeat(200_000),
      /x\.txt: expected an article of at most 1,000,000 characters, found 5,000,000/,
    ],
    ["front matter that is not YAML", "x.txt", "---\ntitle: [a\n---\nIn Rome.\n", /x\.txt:\d:\d+: /],
    [
      "31 February",
      "x.md",
      "---\ntitle: A\ndate: 2018-02-31\n---\nIn Rome.\n",
      /x\.md:3:7: expected a date such as .*that month has 28 days/,
    ],
    [
      "two articles with one id",
      "talks.txt",
      "In Rome.\n",
      /talks\.txt: expected an id of its own, found talks, which talks\.md has/,
    ],
    ["a sidecar that is not YAML", "talks.yaml", "title: [a\n", /talks\.yaml:\d:\d+: /],
    [
      "a sidecar with a misspelt key",
      "talks.yaml",
      "titel: A\n",
      /talks\.yaml:1:\d: expected title, publisher, url, language, published or annotations, found “titel”/,
    ],
    [
      "an id that no link could hold",
      "@x.txt",
      "In Rome.\n",
      /@x\.txt: expected a file name that begins with a letter/,
    ],
    [
      "a correction of an unknown place",
      "corrections.yaml",
      "- { name: Tripoli, place: Tripoli }\n",
      /corrections\.yaml:1:\d+: expected “none”, the id of a place .*gn:2210247 \(Tripoli, Libya\)/,
    ],
    [
      "a correction for an unknown article",
      "corrections.yaml",
      "- { name: Tripoli, place: none, in: nope }\n",
      /corrections\.yaml:1:\d+: expected the id of an article that is read/,
    ],
    [
      "corrections that are no list",
      "corrections.yaml",
      "name: Tripoli\n",
      /corrections\.yaml:1:1: expected a list/,
    ],
  ];
  test.each(cases)("%s", async (_, name, content, said) => {
    const folder = await news();
    if (typeof content === "function") await content(join(folder, name));
    else await writeFile(join(folder, name), content);
    const { code, err } = await dateline(["build", "."], folder);
    expect(err).toMatch(said);
    expect(code).toBe(1);
    expect((await built(folder)).articles.size).toBeGreaterThanOrEqual(name === "talks.yaml" ? 2 : 3);
  });

  test("a byte order mark is no part of the text, and UTF-16 with one is read", async () => {
    const folder = await news();
    await writeFile(join(folder, "a.txt"), "\ufeffIn Rome, Italy.\n");
    await writeFile(join(folder, "b.txt"), Buffer.from("\ufeffIn Rome, Italy.\n", "utf16le"));
    await writeFile(
      join(folder, "c.html"),
      Buffer.from('<meta charset="windows-1252"><p>A caf\xe9 in Rome, Italy.</p>', "latin1"),
    );
    expect((await dateline(["build", "."], folder)).code).toBe(0);
    const texts = [...(await built(folder)).articles.values()].map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual(["In Rome, Italy.\n", "In Rome, Italy.\n", "A café in Rome, Italy.\n"]);
  });
});

test("one line without end is read like any other text", async () => {
  const folder = await news();
  await writeFile(
    join(folder, "line.txt"),
    "Anna Lee flew from Rome, Italy, to Tripoli, Libya. ".repeat(effort(500)),
  );
  expect((await dateline(["build", "."], folder)).code).toBe(0);
  const places = [...(await built(folder)).excerpts.values()].filter(({ article }) => article === "line");
  expect(places.length).toBeGreaterThan(250);
});

test("whatever bytes a file holds, the run ends in words and the other articles are built", async () => {
  const folder = await news();
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: "binary", maxLength: 300 }));
  const head = fc.constantFrom("", "---\n", "---\ntitle: ", "<p>", "# ", "\ufeff", "In Rome, Italy, ");
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("x.txt", "x.md", "x.html", "talks.yaml", "corrections.yaml"),
      head,
      bytes,
      async (name, start, rest) => {
        const path = join(folder, name);
        await writeFile(path, Buffer.concat([Buffer.from(start), Buffer.from(rest)]));
        const { code, err } = await dateline(["build", "."], folder);
        await rm(path);
        expect([0, 1]).toContain(code);
        expect(code === 1 ? err.includes(name) : err).toBe(code === 1 ? true : "Reading .\n");
        expect((await built(folder)).articles.size).toBeGreaterThanOrEqual(2);
      },
    ),
    { numRuns: effort(8), seed: SEED },
  );
});

describe("corrections.yaml", () => {
  test("wins over what was read, and is read again when it changes", async () => {
    const folder = await news();
    await build(folder);
    await writeFile(
      join(folder, "corrections.yaml"),
      "- { name: Tripoli, place: none, in: plain }\n- { name: Anna Lee, actor: Anna Maria Lee }\n",
    );
    expect((await build(folder)).code).toBe(0);
    const { places, actors } = await built(folder);
    const names = [...places.values()].map(({ name }) => name);
    expect(names).toContain("Tripoli");
    expect(names).not.toContain("Tripoli, Lebanon");
    expect([...actors.keys()]).toContain("anna-maria-lee");
    expect([...actors.keys()]).not.toContain("anna-lee");
  });
});

test("into a place that cannot be written nothing is written, and it is told", async () => {
  const folder = await news();
  await mkdir(join(folder, "atlas"));
  const { code, err } = await dateline(["build", ".", "--out", "plain.txt/below"], folder);
  expect(code).toBe(1);
  expect(err).toMatch(/plain\.txt\/below\/atlas\.json cannot be written: /);
});

test("the order in which files were made changes nothing", async () => {
  const [one, other] = [await news(), await writeNews(await workshop(), NEWS.toReversed())];
  await writeFile(join(one, "dateline.yaml"), "title: News\n");
  await writeFile(join(other, "dateline.yaml"), "title: News\n");
  await build(one);
  await dateline(["build", other], ".");
  const text = (folder: string) => readFile(join(folder, "atlas/atlas.json"), "utf8");
  expect(await text(one)).toBe(await text(other));
});

test("a sidecar, the folder's settings or an option say what encoding a text is in", async () => {
  const folder = await writeNews(await workshop(), []);
  await writeFile(join(folder, "x.txt"), Buffer.from("A caf\xe9\x92s guest in Rome, Italy.\n", "latin1"));
  const text = async () => [...(await built(folder)).articles.values()].map((one) => one.text);
  const expected = ["A café’s guest in Rome, Italy.\n"];
  expect((await dateline(["build", "."], folder)).code).toBe(1);
  expect((await dateline(["build", ".", "--encoding", "windows-1252"], folder)).code).toBe(0);
  expect(await text()).toEqual(expected);
  await writeFile(join(folder, "dateline.yaml"), "title: T\nencoding: windows-1251\n");
  await writeFile(join(folder, "x.yaml"), "encoding: windows-1252\n");
  expect((await dateline(["build", "."], folder)).code).toBe(0);
  expect(await text()).toEqual(expected);
  await rm(join(folder, "x.yaml"));
  await writeFile(join(folder, "dateline.yaml"), "title: T\nencoding: windows-1252\n");
  expect((await dateline(["check", "."], folder)).code).toBe(0);
  const read = await dateline(["read", "x.txt", "--encoding", "windows-1252"], folder);
  expect(read.out).toContain("café’s");
  expect((await dateline(["read", "x.txt"], folder)).err).toMatch(
    /windows-1252 .*: say --encoding windows-1252/,
  );
});
