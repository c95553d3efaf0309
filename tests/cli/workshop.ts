import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { main } from "../../src/cli/main.ts";

export const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A new folder that goes with the test. */
export async function workshop(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dateline-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The sound folder of articles in a new place, with the given folders laid over it. */
export async function articles(...overlays: readonly string[]): Promise<string> {
  const folder = await workshop();
  for (const one of [here("sound"), ...overlays]) await cp(one, folder, { recursive: true });
  await rm(join(folder, "expected.txt"), { force: true });
  return folder;
}

/** Runs the program in this process. */
export async function dateline(words: readonly string[], cwd = ".") {
  let out = "";
  let err = "";
  const code = await main(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    cwd,
    colour: false,
    outColour: false,
    columns: null,
    interruptible: () => new AbortController().signal,
  });
  return { code, out, err };
}
