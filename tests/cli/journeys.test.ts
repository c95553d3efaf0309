import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isDeep, SEED } from "../browser/effort.ts";
import { NEWS, writeNews } from "./news.ts";
import { dateline, here, workshop } from "./workshop.ts";

/** Milliseconds. */
const PATIENCE = isDeep ? 900_000 : 60_000;

const BUNDLE = here("../../dist/cli/dateline.js");

beforeAll(() => {
  for (const file of [BUNDLE, here("../../dist/app/index.html")])
    if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
});

type Run = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
};

/** The built program as a process of its own; `during` may interfere. */
async function run(
  words: readonly string[],
  cwd: string,
  {
    env = {},
    during,
  }: { readonly env?: NodeJS.ProcessEnv; readonly during?: (child: ReturnType<typeof spawn>) => void } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [BUNDLE, ...words], { cwd, env: { ...process.env, ...env } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (part) => {
    out += part;
  });
  child.stderr.on("data", (part) => {
    err += part;
  });
  during?.(child);
  return new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal, out, err })));
}

const atlasOf = (folder: string) => readFile(join(folder, "atlas/atlas.json"), "utf8");

/** Enough articles for a run to be interrupted, each unlike the others. */
async function library(): Promise<string> {
  const many = Array.from({ length: 8 }, (_, index) =>
    NEWS.map(
      ([name, text]) => [`${index}-${name}`, text.replace("Monday", `Monday, ${index} days on`)] as const,
    ),
  );
  const folder = await mkdtemp(join(tmpdir(), "dateline-library-"));
  await writeNews(folder, many.flat());
  await writeFile(join(folder, "dateline.yaml"), "title: News\n");
  libraries.push(folder);
  return folder;
}
const libraries: string[] = [];
afterAll(async () => {
  for (const folder of libraries) await rm(folder, { recursive: true, force: true });
});

let whole: Promise<string> | null = null;
/** The atlas of the library, built in one go. */
function wholeAtlas(): Promise<string> {
  whole ??= library().then(async (folder) => {
    await run(["build", "."], folder);
    return atlasOf(folder);
  });
  return whole;
}

test("init, build and serve: the app opens on the atlas of the folder", async () => {
  const cwd = await workshop();
  await dateline(["init", "demo"], cwd);
  expect(await run(["build", "demo"], cwd)).toMatchObject({ code: 0 });
  let served = "";
  const ended = await run(["serve", "demo", "--port", "0"], cwd, {
    during: (child) =>
      child.stdout?.once("data", async (address) => {
        const base = String(address).trim();
        const [page, atlas] = await Promise.all(["", "atlas/atlas.json"].map((path) => fetch(base + path)));
        served = `${await page?.text()}${await atlas?.text()}`;
        child.kill("SIGINT");
      }),
  });
  expect(ended.code).toBe(0);
  expect(served).toContain('<div id="root">');
  expect(served).toContain("Envoys agree on a port corridor");
});

test("Ctrl-C ends the run at once and says so; the same command goes on, to the bytes of a run in one go", async () => {
  const folder = await library();
  const { code, err } = await run(["build", "."], folder, {
    during: (child) =>
      child.stderr?.on("data", (part) => {
        // A second Ctrl-C would not wait for what the first says.
        if (!child.killed && /Read \d+ of 24/.test(String(part))) child.kill("SIGINT");
      }),
  });
  expect(code).toBe(130);
  expect(err).toMatch(
    /dateline: interrupted after \d+ of 24 articles; the same command goes on from there\n$/,
  );
  expect(existsSync(join(folder, "atlas"))).toBe(false);
  const again = JSON.parse((await run(["build", ".", "--json"], folder)).out);
  expect(again.articles).toBe(24);
  expect(await atlasOf(folder)).toBe(await wholeAtlas());
});

/** All that a reader of the atlas gets: the file, and beside it the archive that it points at or its areas. */
async function servedFrom(folder: string): Promise<string> {
  const text = await atlasOf(folder);
  const { file, areas } = JSON.parse(text);
  return text + (await readFile(join(folder, "atlas", file ?? areas.file), "latin1"));
}

// An archive is written in more steps than a file, those of a file among them.
test.each(isDeep ? ["file", "archive"] : ["archive"])(
  "killed at any moment it leaves the old atlas or the new one, and a rerun gives the bytes of a clean run: %s",
  async (form) => {
    const folder = await library();
    const build = ["build", ".", "--as", form];
    await run(build, folder);
    const wanted = await servedFrom(folder);
    const changed = await readFile(join(folder, "0-plain.txt"), "utf8");
    await writeNews(folder, [["0-plain.txt", "Anna Lee left Beirut on Friday.\n"]]);
    await run(build, folder);
    const old = await servedFrom(folder);
    await writeNews(folder, [["0-plain.txt", changed]]);
    let seed = SEED;
    for (let kill = 0; kill < (isDeep ? 40 : 1); kill += 1) {
      seed = (seed * 48_271) % 2_147_483_647;
      const moment = seed % 1200;
      await run(build, folder, {
        during: (child) => void setTimeout(moment).then(() => child.kill("SIGKILL")),
      });
      expect([old, wanted]).toContain(await servedFrom(folder));
    }
    expect((await run(build, folder)).code).toBe(0);
    expect(await servedFrom(folder)).toBe(wanted);
    expect(await readdir(join(folder, "atlas"))).toHaveLength(2);
  },
  PATIENCE,
);

describe("the bytes of the atlas", () => {
  const zones = ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"];
  const languages = ["C", "sv_SE.UTF-8", "tr_TR.UTF-8"];
  const all = zones.flatMap((TZ) =>
    languages.flatMap((LANG) => [false, true].map((reversed) => ({ TZ, LANG, reversed }))),
  );
  const some = all.filter((_, index) => isDeep || index === 17);

  test(
    "are the same in every language, time zone and order of files",
    async () => {
      const own = await writeNews(await workshop());
      await writeFile(join(own, "dateline.yaml"), "title: News\n");
      await dateline(["build", "."], own);
      const atlases = new Set([await atlasOf(own)]);
      for (const { TZ, LANG, reversed } of some) {
        const folder = await writeNews(await workshop(), reversed ? NEWS.toReversed() : NEWS);
        await writeFile(join(folder, "dateline.yaml"), "title: News\n");
        await run(["build", "."], folder, { env: { TZ, LANG, LC_ALL: LANG } });
        atlases.add(await atlasOf(folder));
      }
      expect(atlases.size).toBe(1);
    },
    PATIENCE,
  );
});

test.runIf(process.platform === "linux").each([
  ["file", /dateline: atlas\/atlas\.json cannot be written: /],
  ["archive", /dateline: the archive beside atlas\/atlas\.json cannot be written: /],
])("a disk that is full is told, and nothing half written stays of %s", async (form, said) => {
  const folder = await writeNews(await workshop());
  const command = `ulimit -f 4; exec "${process.execPath}" "${BUNDLE}" build . --as ${form}`;
  const child = spawn("bash", ["-c", command], { cwd: folder });
  let err = "";
  child.stderr.on("data", (part) => {
    err += part;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(code).toBe(1);
  expect(err).toMatch(said);
  expect(await readdir(join(folder, "atlas"))).toEqual([]);
});
