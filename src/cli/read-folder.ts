import { basename, dirname, join, resolve } from "node:path";
import { FolderSource, type Sources } from "../data/sources/compile.ts";
import { parseYaml } from "../data/sources/located-yaml.ts";
import type { Problem, SourceFile } from "../data/sources/problem.ts";
import { CORRECTIONS, folderArticles, SETTINGS, type UnreadArticle } from "./folder-articles.ts";
import { FolderReader, listFolder } from "./folder-reader.ts";

export type FolderReading =
  | {
      readonly kind: "read";
      /** With the articles that an editor annotated. */
      readonly sources: Sources;
      readonly unread: readonly UnreadArticle[];
      readonly corrections: SourceFile | null;
      readonly problems: readonly Problem[];
      /** The folder itself, and where it wants its atlas; absolute. */
      readonly root: string;
      readonly out: string;
    }
  | { readonly kind: "failed"; readonly message: string; readonly problems: readonly Problem[] };

/** Reads a folder of articles with its settings, actors and places. `cwd` is where relative names start. */
export async function readFolder(folder: string, cwd: string): Promise<FolderReading> {
  const root = resolve(cwd, folder);
  const reader = new FolderReader(cwd);
  const names = await listFolder(root);
  if (typeof names === "string") return { kind: "failed", message: `${folder}: ${names}`, problems: [] };
  const failed = (message: string): FolderReading => ({ kind: "failed", message, problems: reader.problems });
  const settings = await readSettings(reader, root, names);
  if (settings === null) return failed(`${folder}: ${SETTINGS} cannot be used`);
  const { annotated, unread } = await folderArticles(reader, root, names);
  if (annotated.length + unread.length === 0)
    return failed(`${folder}: expected articles (.txt, .md, .html), found none that can be read`);
  const actorsPath = settings.actors === undefined ? null : resolve(root, settings.actors);
  const sources: Sources = {
    folder: settings,
    actors: actorsPath === null ? null : await reader.read(actorsPath, dirname(actorsPath)),
    ...(await readPlaces(reader, settings.places === undefined ? null : resolve(root, settings.places))),
    articles: annotated,
  };
  const corrections = names.includes(CORRECTIONS) ? await reader.read(join(root, CORRECTIONS), root) : null;
  return {
    kind: "read",
    sources,
    unread,
    corrections,
    problems: reader.problems,
    root,
    out: resolve(root, settings.out ?? "atlas"),
  };
}

/** Without settings the folder's name is the title; null, with problems, where they cannot be used. */
async function readSettings(
  reader: FolderReader,
  root: string,
  names: readonly string[],
): Promise<FolderSource | null> {
  if (!names.includes(SETTINGS)) return { title: basename(root) || "Atlas" };
  const settings = await reader.read(join(root, SETTINGS), root);
  const parsed = settings === null ? null : parseYaml(settings, FolderSource);
  if (parsed?.kind === "failed") reader.problems.push(...parsed.problems);
  return parsed?.kind === "parsed" ? parsed.value : null;
}

async function readPlaces(
  reader: FolderReader,
  folder: string | null,
): Promise<Pick<Sources, "places" | "units" | "areas">> {
  const names = folder === null ? [] : await listFolder(folder);
  if (folder === null || typeof names === "string") {
    if (folder !== null) reader.say(folder, String(names));
    return { places: [], units: null, areas: new Map() };
  }
  const places: SourceFile[] = [];
  const areas = new Map<string, string>();
  let units: SourceFile | null = null;
  for (const name of names) {
    const isPlaces = /\.ya?ml$/.test(name);
    if (!isPlaces && !name.endsWith(".geojson") && name !== "units.json") continue;
    const source = await reader.read(join(folder, name), folder);
    if (source === null) continue;
    if (isPlaces) places.push(source);
    else if (name === "units.json") units = source;
    else areas.set(name, source.text);
  }
  return { places, units, areas };
}
