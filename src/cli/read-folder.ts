import { basename, dirname, join, relative, resolve } from "node:path";
import { FolderSource, type Sources } from "../data/sources/compile.ts";
import { parseYaml } from "../data/sources/located-yaml.ts";
import type { Problem, SourceFile } from "../data/sources/problem.ts";
import {
  CORRECTIONS,
  type FolderArticles,
  folderArticles,
  SETTINGS,
  type UnreadArticle,
} from "./folder-articles.ts";
import { FolderReader, listFolder } from "./folder-reader.ts";
import { byGroup, type NotRead, unknownFile, walkFolder } from "./walk-folder.ts";

/** Natural Earth units, beside the places that are made of them. */
const UNITS = "units.json";

export type FolderReading =
  | {
      readonly kind: "read";
      /** With the articles that an editor annotated. */
      readonly sources: Sources;
      readonly unread: readonly UnreadArticle[];
      readonly corrections: SourceFile | null;
      readonly notRead: readonly NotRead[];
      readonly problems: readonly Problem[];
      /** The folder itself, and where it wants its atlas; absolute. */
      readonly root: string;
      readonly out: string;
    }
  | {
      readonly kind: "failed";
      readonly message: string;
      readonly problems: readonly Problem[];
    };

/**
 * Reads a folder of articles with its settings, actors and places. `cwd` is where relative names start; `out`, where the
 * atlas goes instead of where the settings say: what lies there is no article.
 */
export async function readFolder(
  folder: string,
  cwd: string,
  { encoding, out }: { readonly encoding: string | null; readonly out: string | null },
): Promise<FolderReading> {
  const root = resolve(cwd, folder);
  const reader = new FolderReader(cwd);
  const top = await listFolder(root);
  if (typeof top === "string") return { kind: "failed", message: `${folder}: ${top}`, problems: [] };
  const failed = (message: string): FolderReading => ({ kind: "failed", message, problems: reader.problems });
  const settings = await readSettings(reader, root, top);
  if (settings === null) return failed(`${folder}: ${SETTINGS} cannot be used`);
  const actorsPath = settings.actors === undefined ? null : resolve(root, settings.actors);
  const placesPath = settings.places === undefined ? null : resolve(root, settings.places);
  const site = out === null ? resolve(root, settings.out ?? "atlas") : resolve(cwd, out);
  const skipped = [actorsPath, placesPath, site === root ? null : site].filter((path) => path !== null);
  const walk = await walkFolder(root, new Set(skipped));
  if (typeof walk === "string") return failed(`${folder}: ${walk}`);
  const names = walk.files;
  const {
    annotated,
    unread,
    notRead: files,
  } = await folderArticles(reader, root, names, encoding ?? settings.encoding ?? null);
  const { notRead: besides, ...places } = await readPlaces(reader, root, placesPath);
  const isOfPlaces = ({ name }: NotRead) =>
    placesPath === root && (name.endsWith(".geojson") || name === UNITS);
  const notRead = [...walk.notRead, ...files.filter((one) => !isOfPlaces(one)), ...besides];
  for (const { names: same, message } of byGroup(notRead.filter(({ weight }) => weight === "missed")))
    reader.say(same.length === 1 ? join(root, same[0] ?? "") : root, message);
  if (annotated.length + unread.length === 0)
    return failed(`${folder}: expected articles (.txt, .md, .html), found none that can be read`);
  const sources: Sources = {
    folder: settings,
    actors: actorsPath === null ? null : await reader.read(actorsPath, dirname(actorsPath)),
    ...places,
    articles: annotated,
  };
  const corrections = names.includes(CORRECTIONS) ? await reader.read(join(root, CORRECTIONS), root) : null;
  return {
    kind: "read",
    sources,
    unread,
    corrections,
    notRead,
    problems: reader.problems,
    root,
    out: site,
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
  root: string,
  folder: string | null,
): Promise<Pick<Sources, "places" | "units" | "areas"> & Pick<FolderArticles, "notRead">> {
  const names = folder === null ? [] : await listFolder(folder);
  if (folder === null || typeof names === "string") {
    if (folder !== null) reader.say(folder, String(names));
    return { places: [], units: null, areas: new Map(), notRead: [] };
  }
  const places: SourceFile[] = [];
  const areas = new Map<string, string>();
  const notRead: NotRead[] = [];
  let units: SourceFile | null = null;
  for (const name of names) {
    const isPlaces = /\.ya?ml$/.test(name);
    if (!isPlaces && !name.endsWith(".geojson") && name !== UNITS) {
      const path = relative(root, join(folder, name)).replaceAll("\\", "/");
      // Of a folder of places that lies elsewhere only places are anybody's concern.
      const unknown = path.startsWith("..") || name.startsWith(".") ? null : unknownFile(path);
      if (unknown !== null)
        notRead.push({ ...unknown, reason: "expected places (.yaml, .geojson)", weight: "mentioned" });
      continue;
    }
    const source = await reader.read(join(folder, name), folder);
    if (source === null) continue;
    if (isPlaces) places.push(source);
    else if (name === UNITS) units = source;
    else areas.set(name, source.text);
  }
  return { places, units, areas, notRead };
}
