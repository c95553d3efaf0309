import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dateline } from "../cli/workshop.ts";
import { browse } from "./browse.ts";
import { excerptsOf, markNames, sentenceOf } from "./screen.ts";

const { open } = browse();

let folder = "";
let body = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-demo-"));
  await dateline(["init", "demo"], folder);
  await dateline(["build", "demo"], folder);
  body = await readFile(join(folder, "demo/atlas/atlas.json"), "utf8");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the atlas that build makes of the sample opens without a fault, its towns, countries and regions marked", async () => {
  const page = await open("", { atlas: { body } });
  const { excerpts } = JSON.parse(body);
  const count = excerpts.length;
  expect(await sentenceOf(page).innerText()).toMatch(
    new RegExp(`^${count} of ${count} excerpts · \\d+ places`),
  );
  expect(await excerptsOf(page).count()).toBe(count);
  const marks = await markNames(page);
  for (const name of ["Trieste", "Odesa", "Ukraine", "France", "eastern Poland"])
    expect(marks.filter((mark) => mark.startsWith(`${name}, `))).toHaveLength(1);
});
