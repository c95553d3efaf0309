import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dateline, workshop } from "./workshop.ts";

test("a new folder holds a sample that builds without a word of complaint", async () => {
  const cwd = await workshop();
  const { code, out } = await dateline(["init", "demo"], cwd);
  expect({ code, out }).toEqual({
    code: 0,
    out: "demo: dateline.yaml, corrections.yaml, harbour-talks.md\nNext: dateline build demo && dateline serve demo\n",
  });
  const built = await dateline(["build", "demo"], cwd);
  expect({ code: built.code, err: built.err }).toEqual({ code: 0, err: "Reading demo\n" });
  expect(built.out).toMatch(/^demo\/atlas\/atlas\.json: 1 article, \d+ excerpts, \d+ places, /);
});

test("the folder that one stands in may be it, if it is empty", async () => {
  const cwd = await workshop();
  expect((await dateline(["init"], cwd)).code).toBe(0);
  expect((await readdir(cwd)).length).toBe(3);
});

test("a folder that holds something is refused and left as it is", async () => {
  const cwd = await workshop();
  await mkdir(join(cwd, "mine"));
  await writeFile(join(cwd, "mine/letter.txt"), "Dear reader\n");
  expect(await dateline(["init", "mine"], cwd)).toMatchObject({
    code: 1,
    err: "dateline: mine: expected an empty folder, found letter.txt in it\n",
  });
  expect(await readdir(join(cwd, "mine"))).toEqual(["letter.txt"]);
});

test("a place where no folder can be made is told", async () => {
  const cwd = await workshop();
  await writeFile(join(cwd, "file"), "");
  const { code, err } = await dateline(["init", "file/below"], cwd);
  expect(code).toBe(1);
  expect(err).toMatch(/^dateline: file\/below: expected a folder that can be written: /);
});
