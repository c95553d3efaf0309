import fsp, { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Form } from "../../src/cli/atlas-form.ts";
import { writeAtlasTo } from "../../src/cli/write-atlas.ts";
import type { Atlas } from "../../src/core/atlas.ts";
import { builtAtlas } from "../data/built-atlas.ts";
import { committedAtlas } from "../data/committed.ts";
import { archiveOf } from "./archive-of.ts";

const REAL = { mkdir: fsp.mkdir, open: fsp.open, rename: fsp.rename, rm: fsp.rm };
const FORMS: readonly Form[] = ["file", "archive"];

let work = "";
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "dateline-steps-"));
});
afterAll(() => rm(work, { recursive: true, force: true }));
afterEach(() => {
  Object.assign(fsp, REAL);
  syncBuiltinESMExports();
});

type Fate = "never comes back" | "fails";

/**
 * From step number `at` on, no call that changes the disk is made: it never comes back, as after a kill, or that one alone
 * fails, as on a full disk. Resolves when that step is reached.
 */
function stopAt(
  at: number,
  fate: Fate,
): { readonly reached: Promise<"stopped">; readonly steps: () => number } {
  let steps = 0;
  let tell = () => {};
  const reached = new Promise<"stopped">((resolve) => {
    tell = () => resolve("stopped");
  });
  const guarded = <Given extends unknown[], Made>(real: (...given: Given) => Promise<Made>) =>
    ((...given: Given): Promise<Made> => {
      if (given[1] === "r") return real(...given);
      steps += 1;
      if (steps < at) return real(...given);
      tell();
      if (fate === "never comes back") return new Promise(() => {});
      return steps === at
        ? Promise.reject(new Error("ENOSPC: no space left on device, write"))
        : real(...given);
    }) as typeof real;
  const { mkdir, open, rename } = REAL;
  Object.assign(fsp, {
    mkdir: guarded(mkdir),
    open: guarded(open),
    rename: guarded(rename),
    rm: guarded(REAL.rm),
  });
  syncBuiltinESMExports();
  return { reached, steps: () => steps };
}

const io = {
  ...{ message: () => {}, status: () => {}, columns: null },
  interruptible: () => new AbortController().signal,
};
const write = (folder: string, atlas: Atlas, asked: Form) => writeAtlasTo(folder, atlas, { asked, io });

/** All that a reader of the folder gets, which must be whole. */
async function served(folder: string): Promise<string> {
  const text = await readFile(join(folder, "atlas.json"), "utf8");
  const { file, areas } = JSON.parse(text);
  if (file === undefined) builtAtlas(folder);
  else await archiveOf(folder);
  return text + (await readFile(join(folder, file ?? areas.file), "latin1"));
}

const OLD = committedAtlas();
/** Another title, and other areas. */
const NEW: Atlas = {
  ...OLD,
  title: "Another",
  places: new Map(
    [...OLD.places].map(([id, place]) => [id, place.kind === "region" ? { ...place, area: null } : place]),
  ),
};

const ways = FORMS.flatMap((from) =>
  FORMS.flatMap((to) => (["never comes back", "fails"] as const).map((fate) => [from, to, fate] as const)),
);

test.each(ways)(
  "from %s to %s: wherever a step of writing %s, readers find the old atlas whole or the new one, and a later build the new",
  async (from, to, fate) => {
    const folder = async (name: string) => {
      await rm(join(work, name), { recursive: true, force: true });
      return join(work, name);
    };
    const [old, next] = [await folder("old"), await folder("next")];
    await write(old, OLD, from);
    await cp(old, next, { recursive: true });
    const counting = stopAt(Number.POSITIVE_INFINITY, fate);
    await write(next, NEW, to);
    const count = counting.steps();
    const wanted = [await served(old), await served(next)];
    const seen = new Set<number>();
    for (let at = 1; at <= count; at += 1) {
      const out = await folder("out");
      await cp(old, out, { recursive: true });
      const { reached } = stopAt(at, fate);
      const writing = write(out, NEW, to);
      await (fate === "fails" ? writing : Promise.race([writing, reached]));
      Object.assign(fsp, REAL);
      syncBuiltinESMExports();
      seen.add(wanted.indexOf(await served(out)));
      await write(out, NEW, to);
      expect(await served(out)).toBe(wanted[1]);
      // Temporary files of a process that lives, as this one does, are another run's.
      const left = (await readdir(out)).filter((name) => !name.endsWith(".tmp")).sort();
      expect(left).toEqual((await readdir(next)).sort());
    }
    expect(seen).toEqual(new Set([0, 1]));
  },
);
