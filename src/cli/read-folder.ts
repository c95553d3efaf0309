import { readdir } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { type ArticleFiles, FolderSource, type Sources } from "../data/sources/compile.ts";
import { parseYaml } from "../data/sources/located-yaml.ts";
import type { Problem, SourceFile } from "../data/sources/problem.ts";
import { readSource, systemReason } from "./read-source.ts";

export type FolderReading =
  | {
      readonly kind: "read";
      readonly sources: Sources;
      readonly problems: readonly Problem[];
      /** Where the folder wants its atlas; absolute. */
      readonly out: string;
    }
  | { readonly kind: "failed"; readonly message: string; readonly problems: readonly Problem[] };

const SETTINGS = "dateline.yaml";

/** Reads a folder of articles with its settings, actors and places. `cwd` is where relative names start. */
export async function readFolder(folder: string, cwd: string): Promise<FolderReading> {
  const root = resolve(cwd, folder);
  const reader = new Reader(cwd);
  const names = await list(root);
  if (typeof names === "string") return { kind: "failed", message: `${folder}: ${names}`, problems: [] };
  const failed = (message: string): FolderReading => ({ kind: "failed", message, problems: reader.problems });
  if (!names.includes(SETTINGS))
    return failed(`${folder}: expected ${SETTINGS} with at least a title, found no such file`);
  const settings = await reader.read(join(root, SETTINGS), root);
  const parsed = settings === null ? null : parseYaml(settings, FolderSource);
  if (parsed?.kind === "failed") reader.problems.push(...parsed.problems);
  if (parsed?.kind !== "parsed") return failed(`${folder}: ${SETTINGS} cannot be used`);
  const { value } = parsed;
  const articles = await reader.articles(root, names);
  if (articles.length === 0)
    return failed(`${folder}: expected articles (.txt), found none that can be read`);
  const actorsPath = value.actors === undefined ? null : resolve(root, value.actors);
  const sources: Sources = {
    folder: value,
    actors: actorsPath === null ? null : await reader.read(actorsPath, dirname(actorsPath)),
    ...(await reader.places(value.places === undefined ? null : resolve(root, value.places))),
    articles,
  };
  return { kind: "read", sources, problems: reader.problems, out: resolve(root, value.out ?? "atlas") };
}

/** File names by code point, which is the same on every system; a text says why there are none. */
async function list(folder: string): Promise<readonly string[] | string> {
  try {
    return (await readdir(folder)).sort((a, b) => (a < b ? -1 : Number(a > b)));
  } catch (error) {
    return `expected a folder that can be read: ${systemReason(error)}`;
  }
}

/** Reads files and keeps what is wrong with them. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #cwd: string;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** Null, with a problem, when it cannot be read. */
  async read(path: string, root: string): Promise<SourceFile | null> {
    const reading = await readSource(path, root, this.shown(path));
    if (reading.kind === "read") return reading.source;
    this.problems.push(reading.problem);
    return null;
  }

  async articles(root: string, names: readonly string[]): Promise<readonly ArticleFiles[]> {
    const found = new Map<string, ArticleFiles>();
    const texts = names.filter((name) => /^\.txt$/i.test(extname(name)));
    for (const name of texts) {
      const stem = basename(name, extname(name));
      // Systems write é in two ways, and take .TXT for .txt or not: one id all the same.
      const id = stem.normalize("NFC");
      const other = found.get(id);
      if (other !== undefined) {
        this.say(join(root, name), `expected an id of its own, found ${id}, which ${other.text.file} has`);
        continue;
      }
      const text = await this.read(join(root, name), root);
      if (text === null) continue;
      const beside = [`${stem}.yaml`, `${stem}.yml`].find((one) => names.includes(one));
      const sidecar = beside === undefined ? null : await this.read(join(root, beside), root);
      if (beside === undefined || sidecar !== null) found.set(id, { id, text, sidecar });
    }
    for (const name of names) {
      const stem = basename(name, extname(name));
      const isLost = /^\.ya?ml$/.test(extname(name)) && name !== SETTINGS;
      if (isLost && !texts.some((text) => basename(text, extname(text)) === stem))
        this.say(join(root, name), `expected the article ${stem}.txt beside it, found none`);
    }
    return [...found.values()];
  }

  async places(folder: string | null): Promise<Pick<Sources, "places" | "units" | "areas">> {
    const names = folder === null ? [] : await list(folder);
    if (folder === null || typeof names === "string") {
      if (folder !== null) this.say(folder, String(names));
      return { places: [], units: null, areas: new Map() };
    }
    const places: SourceFile[] = [];
    const areas = new Map<string, string>();
    let units: SourceFile | null = null;
    for (const name of names) {
      const isPlaces = /\.ya?ml$/.test(name);
      if (!isPlaces && !name.endsWith(".geojson") && name !== "units.json") continue;
      const source = await this.read(join(folder, name), folder);
      if (source === null) continue;
      if (isPlaces) places.push(source);
      else if (name === "units.json") units = source;
      else areas.set(name, source.text);
    }
    return { places, units, areas };
  }

  private say(path: string, message: string): void {
    this.problems.push({ file: this.shown(path), line: null, column: null, message });
  }

  /** As short as can be from where the command was called, with slashes everywhere. */
  private shown(path: string): string {
    return (relative(this.#cwd, path) || ".").replaceAll("\\", "/");
  }
}
