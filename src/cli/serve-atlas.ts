import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import { FolderSource } from "../data/sources/compile.ts";
import { parseYaml } from "../data/sources/located-yaml.ts";
import { SETTINGS } from "./folder-articles.ts";
import { readSource } from "./read-source.ts";

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
