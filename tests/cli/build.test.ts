import { mkdir, readdir, readFile, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAtlas } from "../../src/data/atlas.ts";
import { articles, dateline, here, workshop } from "./workshop.ts";

async function built(file: string) {
  const reading = readAtlas(JSON.parse(await readFile(file, "utf8")));
  if (reading.kind === "failed") throw new Error(reading.reason);
  expect(reading.troubles).toEqual([]);
  return reading.atlas;
}

test("a sound folder becomes an atlas beside its articles, and the summary counts what it holds", async () => {
  const folder = await articles();
  expect(await dateline(["build", "."], folder)).toEqual({
    code: 0,
    out: "atlas/atlas.json: 2 articles, 3 excerpts, 2 places, 2 actors\n",
    err: "Reading .\n",
  });
  const atlas = await built(join(folder, "atlas/atlas.json"));
  expect([...atlas.excerpts.values()].map(({ quotation }) => quotation)).toEqual([
    "Ann Lee landed in Rome on Monday.",
    "Ms Lee then left for Palermo.",
    "In Palermo the constructor waited.",
  ]);
});

test("--out says where; the file's name stays", async () => {
  const folder = await articles();
  const { out } = await dateline(["build", ".", "--out", "site/data"], folder);
  expect(out).toMatch(/^site\/data\/atlas\.json: /);
  expect((await built(join(folder, "site/data/atlas.json"))).articles.size).toBe(2);
});

test("a second run changes nothing and says so", async () => {
  const folder = await articles();
  await dateline(["build", "."], folder);
  expect((await dateline(["build", "."], folder)).out).toContain("(unchanged)");
});

test("check writes nothing", async () => {
  const folder = await articles();
  const before = await readdir(folder);
  expect(await dateline(["check", "."], folder)).toMatchObject({
    code: 0,
    out: ".: 2 articles, 3 excerpts, 2 places, 2 actors\n",
  });
  expect(await readdir(folder)).toEqual(before);
});

test("a name or title that is too long is told with its place, and the article is built", async () => {
  const folder = await articles();
  const long = "x".repeat(20_000);
  await writeFile(
    join(folder, "front.txt"),
    `---\npublisher: ${long}\n---\nThe envoy flew from Tripoli to Rome on Monday.\n`,
  );
  await writeFile(
    join(folder, "page.html"),
    `<title>${long}</title><article><p>The envoy flew from Tripoli to Rome on Monday.</p></article>`,
  );
  const { code, err } = await dateline(["build", "."], folder);
  expect(code).toBe(1);
  expect(err).toMatch(/front\.txt:2:\d+: publisher: expected at most 200 characters, found "x+…"/);
  expect(err).toContain("article page: title: expected at most 500 characters, found 20000");
  expect(err).not.toMatch(/x{100}/);
  const atlas = await built(join(folder, "atlas/atlas.json"));
  const added = ["front", "page"].map((id) => [...atlas.articles.values()].find((one) => one.id === id));
  expect(added.map((one) => one?.publisher)).toEqual(["Publisher unknown", "Publisher unknown"]);
  expect(added[1]?.title).toHaveLength(500);
});

test("--quiet says nothing when all is well", async () => {
  expect(await dateline(["build", ".", "--quiet"], await articles())).toEqual({ code: 0, out: "", err: "" });
});

test("--json gives the counts as numbers and the problems with their places", async () => {
  const folder = await articles(here("bad/unknown-actor"));
  const { code, out } = await dateline(["build", ".", "--json"], folder);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    ok: false,
    file: "atlas/atlas.json",
    form: "file",
    notRead: [],
    bytes: expect.any(Number),
    changed: true,
    articles: 2,
    excerpts: 3,
    places: 2,
    actors: 2,
    leftOut: { furniture: 0, repeated: 0, "caption-again": 0, article: 0, file: 0 },
    problems: [
      {
        file: "second.yaml",
        line: 7,
        column: 27,
        message: "expected the name or the id of an actor, found “Nobody”",
      },
    ],
  });
});

describe("bad input is told with file, line and what was expected, and the rest is built", async () => {
  test.each(await readdir(here("bad")))("%s", async (name) => {
    const folder = await articles(here(`bad/${name}`));
    const expected = (await readFile(here(`bad/${name}/expected.txt`), "utf8")).trim().split("\n");
    const { code, out, err } = await dateline(["build", "."], folder);
    for (const line of expected) expect(err).toContain(line);
    expect(code).toBe(1);
    expect(out).toMatch(/\d+ problems?: what they concern is left out\n$/);
    expect((await built(join(folder, "atlas/atlas.json"))).articles.size).toBeGreaterThan(0);
  });
});

describe("a folder that cannot be built at all is refused, and nothing is written", () => {
  test("without articles", async () => {
    const folder = await workshop();
    await writeFile(join(folder, "dateline.yaml"), "title: Empty\n");
    const { code, err } = await dateline(["build", "."], folder);
    expect(code).toBe(1);
    expect(err).toContain("dateline: .: expected articles (.txt, .md, .html), found none that can be read\n");
    expect(await readdir(folder)).toEqual(["dateline.yaml"]);
  });

  test("with settings that do not fit", async () => {
    const folder = await articles();
    await writeFile(join(folder, "dateline.yaml"), "titel: Empty\n");
    const { err } = await dateline(["build", "."], folder);
    expect(err).toContain("dateline.yaml:1:1: title: expected text, found nothing\n");
  });

  test("into a place that is a file", async () => {
    const folder = await articles();
    const { code, err } = await dateline(["build", ".", "--out", "first.txt"], folder);
    expect(code).toBe(1);
    expect(err).toMatch(/first\.txt\/atlas\.json cannot be written: /);
  });
});

describe("links", () => {
  test("out of the folder are refused", async () => {
    const secret = join(await workshop(), "secret.txt");
    await writeFile(secret, "In Palermo the constructor waited.\n");
    const folder = await articles();
    await symlink(secret, join(folder, "third.txt"));
    const { code, err } = await dateline(["build", "."], folder);
    expect(code).toBe(1);
    expect(err).toContain("third.txt: expected a file inside its folder, found a link out of it\n");
  });

  test("inside the folder are followed, and one that leads nowhere is told", async () => {
    const folder = await articles();
    await mkdir(join(folder, "kept"));
    await writeFile(join(folder, "kept/text"), "In Palermo the constructor waited.\n");
    await symlink(join(folder, "kept/text"), join(folder, "third.txt"));
    await symlink(join(folder, "second.yaml"), join(folder, "third.yaml"));
    await symlink(join(folder, "fourth.txt"), join(folder, "fourth.txt"));
    const { err } = await dateline(["build", "."], folder);
    expect(err).toMatch(/fourth\.txt: expected a file that can be read: /);
    expect((await built(join(folder, "atlas/atlas.json"))).articles.size).toBe(3);
  });
});

test("temporary files that a killed run left are swept, and those of a living one stay", async () => {
  const folder = await articles();
  await mkdir(join(folder, "atlas"));
  const [stale, living] = [
    ".atlas.json.dateline-999999999-0badcafe.tmp",
    `.atlas.json.dateline-${process.pid}-0badcafe.tmp`,
  ];
  for (const name of [stale, living]) await writeFile(join(folder, "atlas", name), "half");
  await dateline(["build", "."], folder);
  expect(await readdir(join(folder, "atlas"))).toEqual([living, "atlas.json"]);
});

test("the age and the order of the files change nothing", async () => {
  const [one, other] = [await articles(), await articles()];
  for (const name of ["second.txt", "first.yaml"]) await utimes(join(other, name), 0, 0);
  await dateline(["build", "."], one);
  await dateline(["build", other, "--out", join(other, "atlas")], one);
  const read = (folder: string) => readFile(join(folder, "atlas/atlas.json"), "utf8");
  expect(await read(one)).toBe(await read(other));
});
