import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { articles, here, workshop } from "./workshop.ts";

const BUNDLE = here("../../dist/cli/dateline.js");
const run = promisify(execFile);

beforeAll(() => {
  if (!existsSync(BUNDLE)) throw new Error("dist/cli/dateline.js is missing: npm run build:cli");
});

/** The built program as a process of its own. */
async function dateline(words: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  try {
    const { stdout, stderr } = await run(process.execPath, [BUNDLE, ...words], {
      cwd,
      env: { ...process.env, ...env },
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

describe("the built program", () => {
  test("runs alone, away from the project's packages", async () => {
    const elsewhere = await workshop();
    await cp(BUNDLE, join(elsewhere, "dateline.mjs"));
    const { stdout } = await run(
      process.execPath,
      [join(elsewhere, "dateline.mjs"), "check", await articles()],
      { cwd: elsewhere },
    );
    expect(stdout).toContain("2 articles, 3 excerpts");
  });

  test.each([
    [["check", "."], 0],
    [["check", "nowhere"], 1],
    [["chekc", "."], 2],
  ])("ends %j with %i", async (words, code) => {
    expect((await dateline(words, await articles())).code).toBe(code);
  });

  test("writes no colours into a pipe", async () => {
    const { stderr } = await dateline(["check", "."], await articles(here("bad/nan")), { FORCE_COLOR: "1" });
    expect(stderr).toContain("places/towns.yaml:1:");
    expect(stderr.includes("\u001b")).toBe(false);
  });

  test("keeps quiet when its reader has seen enough", async () => {
    const child = spawn(process.execPath, [BUNDLE, "schema"], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (data) => {
      stderr += String(data);
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("writes the same bytes in any time zone, language and folder", async () => {
    const atlases = await Promise.all(
      [
        { TZ: "UTC", LANG: "C" },
        { TZ: "Pacific/Kiritimati", LANG: "sv_SE.UTF-8", LC_ALL: "sv_SE.UTF-8" },
        { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
      ].map(async (env, index) => {
        const [folder, elsewhere] = [await articles(), await workshop()];
        const [words, cwd] = index === 1 ? [["build", folder], elsewhere] : [["build", "."], folder];
        await writeFile(join(folder, "unrelated.csv"), String(index));
        await dateline(words, cwd, env);
        return readFile(join(folder, "atlas/atlas.json"), "utf8");
      }),
    );
    expect(new Set(atlases).size).toBe(1);
  }, 60_000);
});
