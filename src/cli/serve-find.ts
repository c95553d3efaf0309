import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { readPointer } from "../data/archive/pointer.ts";
import { AREAS_NAME, FORMER_AREAS_FILE } from "../data/atlas-schema.ts";
import { ATLAS_FILE } from "./atlas-form.ts";
import { ARCHIVE_NAME } from "./own-files.ts";

/**
 * A folder and the path below which its files are served: `/` or `/atlas/`. Of an app every file is served. Of a folder that
 * holds an atlas only what an atlas consists of is: drafts, saved pages and notes that lie beside it are nobody's business,
 * and no page of the app asks for them.
 */
export type Layer = { readonly at: string; readonly folder: string; readonly holds: "app" | "atlas" };

/** A file that may be sent, and whose it is. */
export type FoundFile = { readonly path: string; readonly from: Layer["holds"] };

/**
 * The file that a request's path names, in the first layer that the path lies below; nothing shines through
 * from the layers under it. A path that ends in `/` names its `index.html`. Null for what is no file, begins
 * with a dot, lies, links followed, outside the layer's folder, or is not the layer's to serve.
 */
export async function findFile(pathname: string, layers: readonly Layer[]): Promise<FoundFile | null> {
  const path = decoded(pathname);
  const layer = path === null ? undefined : layers.find(({ at }) => path.startsWith(at));
  if (path === null || layer === undefined) return null;
  const named = path.endsWith("/") ? `${path}index.html` : path;
  const steps = named.slice(layer.at.length).split("/");
  if (steps.some((step) => step === "" || step.startsWith("."))) return null;
  if (layer.holds === "atlas" && !(await isOfAtlas(steps.join("/"), layer.folder))) return null;
  try {
    const [root, file] = await Promise.all([realpath(layer.folder), realpath(join(layer.folder, ...steps))]);
    const isInside = file.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);
    return isInside && (await stat(file)).isFile() ? { path: file, from: layer.holds } : null;
  } catch {
    return null;
  }
}

/**
 * By what the files of an atlas are called: a page that was opened before a build may still ask for what the atlas named then.
 * An archive that is called otherwise must be named by the `atlas.json` of now.
 */
async function isOfAtlas(name: string, folder: string): Promise<boolean> {
  if (name === ATLAS_FILE || name === FORMER_AREAS_FILE) return true;
  if (AREAS_NAME.test(name) || ARCHIVE_NAME.test(name)) return true;
  return !name.includes("/") && name === (await archiveNamedIn(folder));
}

/** Longer files are atlases themselves. Bytes. */
const LONGEST_POINTER = 4096;

async function archiveNamedIn(folder: string): Promise<string | null> {
  const path = join(folder, ATLAS_FILE);
  try {
    if ((await stat(path)).size > LONGEST_POINTER) return null;
    const reading = readPointer(JSON.parse(await readFile(path, "utf8")));
    return reading.kind === "read" ? reading.pointer.file : null;
  } catch {
    return null;
  }
}

/** Null for broken escapes and for signs that no served file's name has: NUL, and what parts paths on Windows. */
function decoded(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    return /[\0\\:]/.test(path) ? null : path;
  } catch {
    return null;
  }
}
