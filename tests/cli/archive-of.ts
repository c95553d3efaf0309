import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PLATFORM } from "../../src/cli/archive-platform.ts";
import { type Loaded, openArchive } from "../../src/data/archive/open-archive.ts";
import { readPointer } from "../../src/data/archive/pointer.ts";

export type BuiltArchive = Loaded & { readonly file: string };

/** The archive at which the `atlas.json` of a folder points, opened; it is read while the test lasts. */
export async function archiveOf(folder: string): Promise<BuiltArchive> {
  const pointer = readPointer(JSON.parse(await readFile(join(folder, "atlas.json"), "utf8")));
  if (pointer.kind === "failed") throw new Error(pointer.reason);
  const { file } = pointer.pointer;
  const bytes = await readFile(join(folder, file));
  const archive = await openArchive(async (from, to) => bytes.subarray(from, to), PLATFORM);
  const loaded = archive.kind === "failed" ? archive : await archive.load();
  if (loaded.kind === "failed") throw new Error(loaded.reason);
  return { ...loaded, file };
}
