import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { COMMITTED_AREAS, COMMITTED_REF, COMMITTED_TEXT } from "../data/committed.ts";
import { articles, dateline, workshop } from "./workshop.ts";

const put = async (folder: string, files: Readonly<Record<string, string>>) => {
  await mkdir(join(folder, "site"), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, "site", name), text);
};
const held = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(join(folder, "site"))).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, "site", name), "utf8")])),
  );
};
const build = (folder: string, ...more: readonly string[]) =>
  dateline(["build", ".", "--out", "site", ...more], folder);

test("any atlas.json that Dateline did not write stops the build before it begins, and stays to the byte", async () => {
  const folder = await articles();
  const alike = fc.constantFrom(
    '{"format":"dateline"}',
    '{"format":["dateline-atlas/1"]}',
    '"dateline-atlas/1"',
    '{"title":"dateline-atlas/1"}',
    '{"a":{"format":"dateline-atlas/1"}}',
    "DATELIN",
    " ",
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(alike, fc.json(), fc.string({ minLength: 1 })), async (text) => {
      await put(folder, { "atlas.json": text });
      const { code, out, err } = await build(folder);
      expect([code, out]).toEqual([1, ""]);
      expect(err).toContain(
        "dateline: site/atlas.json is not an atlas that Dateline wrote, so nothing was done.",
      );
      expect(await readFile(join(folder, "site/atlas.json"), "utf8")).toBe(text);
      expect(await readdir(folder)).not.toContain(".dateline");
    }),
    { numRuns: 60 },
  );
});

test("the refusal says how to force it; --force replaces that file and nothing else", async () => {
  const folder = await articles();
  const others = {
    "areas.json": "mine",
    "atlas.0123456789abcdef.dateline": "mine",
    "notes.dateline": "mine",
  };
  await put(folder, { "atlas.json": '{"my":"own"}', ...others });
  expect((await build(folder)).err).toContain(
    "choose another folder with --out, or replace it with --force\n",
  );
  const { code, out } = await build(folder, "--force");
  expect(code).toBe(0);
  expect(out).toContain(
    "Left alone, for Dateline did not write them: site/areas.json, site/atlas.0123456789abcdef.dateline\n",
  );
  const { "atlas.json": atlas, ...rest } = await held(folder);
  expect(JSON.parse(atlas ?? "").format).toBe("dateline-atlas/1");
  expect(rest).toEqual(others);
});

test("out: in dateline.yaml is held to the same", async () => {
  const folder = await articles();
  await put(folder, { "atlas.json": "[]" });
  await writeFile(
    join(folder, "dateline.yaml"),
    `${await readFile(join(folder, "dateline.yaml"), "utf8")}out: site\n`,
  );
  expect((await dateline(["build", "."], folder)).err).toContain(
    "site/atlas.json is not an atlas that Dateline wrote",
  );
});

test.each([
  ["whole", COMMITTED_TEXT],
  ["cut short by a disk that was full", COMMITTED_TEXT.slice(0, 400)],
  [
    "laid out by another program",
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(COMMITTED_TEXT)).reverse()), null, 4),
  ],
  ["of an older version", COMMITTED_TEXT.replace("dateline-atlas/1", "dateline-atlas/0")],
  [
    "that points at an archive",
    '{"format":"dateline-archive/2","file":"atlas.0123456789abcdef.dateline","excerpts":1}\n',
  ],
  ["empty", ""],
])("an atlas of Dateline's own that is %s does not lock anybody out", async (_, text) => {
  const folder = await articles();
  await put(folder, { "atlas.json": text });
  expect(await build(folder)).toMatchObject({ code: 0 });
  expect(Object.keys(await held(folder))).toEqual(["atlas.json"]);
});

test("what earlier builds of Dateline left goes: archives, areas, also those that were called areas.json", async () => {
  const folder = await articles();
  await put(folder, {
    "areas.json": COMMITTED_AREAS,
    [COMMITTED_REF.file]: COMMITTED_AREAS,
    "atlas.0123456789abcdef.dateline": "DATELINE and what follows, cut short",
    ".areas.0123456789abcdef.json.dateline-999999999-0badcafe.tmp": "half",
  });
  const { out } = await build(folder);
  expect(out).not.toContain("Left alone");
  expect(Object.keys(await held(folder))).toEqual(["atlas.json"]);
});

test("a cache keeps what others put into it", async () => {
  const folder = await workshop();
  await writeFile(join(folder, "a.txt"), "Ann Lee landed in Rome on Monday.\n");
  await mkdir(join(folder, ".dateline/readings/00"), { recursive: true });
  const mine = join(folder, ".dateline/readings/00/mine.json");
  await writeFile(mine, "mine");
  await dateline(["build", "."], folder);
  expect(await readFile(mine, "utf8")).toBe("mine");
  await rm(mine);
});
