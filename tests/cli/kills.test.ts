import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isDeep } from "../browser/effort.ts";
import { builtAtlas } from "../data/built-atlas.ts";
import { archiveOf } from "./archive-of.ts";
import { dateline, here } from "./workshop.ts";

const BUNDLE = here("../../dist/cli/dateline.js");
const HOOK = here("kill-at.mjs");

let work = "";
beforeAll(async () => {
  if (!existsSync(BUNDLE)) throw new Error(`${BUNDLE} is missing: npm run build`);
  work = await mkdtemp(join(tmpdir(), "dateline-kills-"));
  // Two countries and a region have areas here.
  for (const part of ["articles", "places", "actors.json"])
    await cp(here(`../../geodata/${part}`), join(work, part), { recursive: true });
});
afterAll(() => rm(work, { recursive: true, force: true }));

/** The built program, killed before a step of its writing where one is named. */
async function build(out: string, form: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  const words = ["--import", HOOK, BUNDLE, "build", "articles", "--as", form, "--out", out, "--quiet"];
  const child = spawn(process.execPath, words, {
    cwd: work,
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  return new Promise((resolve) => child.once("close", (_, signal) => resolve(signal)));
}

/** All that a reader of the folder gets: `atlas.json` and the file that it names, which must be whole. */
async function served(folder: string, form: string): Promise<string> {
  const text = await readFile(join(folder, "atlas.json"), "utf8");
  const { file, areas } = JSON.parse(text);
  if (form === "archive") await archiveOf(folder);
  else builtAtlas(folder);
  expect(await dateline(["check", folder])).toMatchObject({ code: 0 });
  return text + (await readFile(join(folder, file ?? areas.file), "latin1"));
}

/** Changes the title of the atlas, and the area of a region; or neither. */
async function change(isOther: boolean): Promise<void> {
  const [settings, places] = ["articles/dateline.yaml", "places/libya.yaml"];
  const from = (file: string) => readFile(here(`../../geodata/${file}`), "utf8");
  const [said, drawn] = [await from(settings), await from(places)];
  await writeFile(join(work, settings), isOther ? said.replace(/^title: .*/m, "title: Another") : said);
  await writeFile(join(work, places), isOther ? drawn.replace(", LY-ZA]", "]") : drawn);
}

/** Daily the steps about the last, which put the new atlas in the old one's place; `write-steps.test.ts` has them all. */
const killed = (steps: number): readonly number[] =>
  Array.from({ length: steps }, (_, index) => index + 1).filter((at) => isDeep || at === 5 || at === steps);

test.each(isDeep ? ["file", "archive"] : ["file"])(
  "killed before any step of its writing, or in the middle of one, a build leaves the old atlas whole or the new one: %s",
  async (form) => {
    const [old, next, out] = ["old", "next", "out"].map((name) => join(work, `${form}-${name}`));
    if (old === undefined || next === undefined || out === undefined) throw new Error("no folders");
    await change(false);
    await build(old, form, {});
    await change(true);
    const count = join(work, `${form}-count`);
    await cp(old, out, { recursive: true });
    await build(out, form, { KILL_COUNT: count });
    await cp(out, next, { recursive: true });
    const wanted = [await served(old, form), await served(next, form)];
    expect(wanted[0]).not.toBe(wanted[1]);
    const steps = Number(await readFile(count, "utf8"));
    expect(steps).toBeGreaterThan(8);
    const seen = new Set<number>();
    for (const at of killed(steps)) {
      await rm(out, { recursive: true });
      await cp(old, out, { recursive: true });
      expect(await build(out, form, { KILL_AT: String(at) })).toBe("SIGKILL");
      seen.add(wanted.indexOf(await served(out, form)));
      expect(await build(out, form, {})).toBeNull();
      expect(await served(out, form)).toBe(wanted[1]);
      expect((await readdir(out)).sort()).toEqual((await readdir(next)).sort());
    }
    // Kills fell on both sides of the moment at which the new atlas takes the old one's place.
    expect(seen).toEqual(new Set([0, 1]));
  },
  isDeep ? 1_800_000 : 120_000,
);
