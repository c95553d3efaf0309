import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import { openArchive } from "../data/archive/open-archive.ts";
import { FolderSource } from "../data/sources/compile.ts";
import { parseYaml } from "../data/sources/located-yaml.ts";
import { fileBytes } from "./archive-bytes.ts";
import { PLATFORM } from "./archive-platform.ts";
import { SETTINGS } from "./folder-articles.ts";
import { atlasFileIn } from "./open-atlas-file.ts";
import { readSource, systemReason } from "./read-source.ts";
import { ATLAS_FILE } from "./unsound.ts";

export type AtlasFolder =
  | { readonly kind: "found"; readonly folder: string }
  /** `build` is the command that would make an atlas there. */
  | { readonly kind: "none"; readonly build: string };

/**
 * Where the atlas of a folder lies: in it, or, of a folder of articles, where `dateline build` put it. `dir` is as the
 * user wrote it.
 */
export async function findAtlas(dir: string, cwd: string): Promise<AtlasFolder> {
  const root = resolve(cwd, dir);
  const out = await outOf(root);
  for (const folder of [root, resolve(root, out ?? "atlas")])
    if (await isThere(join(folder, "atlas.json"))) return { kind: "found", folder };
  return {
    kind: "none",
    build: out === null ? `dateline build FOLDER --out ${dir}` : `dateline build ${dir}`,
  };
}

/**
 * Why the atlas of a folder cannot be opened where it is an archive: what the page would say, said before. Null where it
 * can, and of a file, whose reader says more.
 */
export async function archiveTrouble(folder: string): Promise<string | null> {
  const found = await atlasFileIn(folder);
  if (found.kind === "failed") return `${ATLAS_FILE} that ${found.reason}`;
  if (found.kind === "file") return null;
  const file = await fileBytes(join(folder, found.archive)).catch((error: unknown) => systemReason(error));
  if (typeof file === "string")
    return `${ATLAS_FILE} that points at ${found.archive}, which cannot be read: ${file}`;
  try {
    const archive = await openArchive(file.fetching, PLATFORM);
    return archive.kind === "failed" ? `archive, ${found.archive}, that ${archive.reason}` : null;
  } finally {
    await file.close();
  }
}

/** What the settings of a folder of articles say; null where it has none that can be used. */
async function outOf(root: string): Promise<string | null> {
  const settings = await readSource(join(root, SETTINGS), root, SETTINGS);
  const parsed = settings.kind === "read" ? parseYaml(settings.source, FolderSource) : null;
  return parsed?.kind === "parsed" ? (parsed.value.out ?? "atlas") : null;
}

export async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
