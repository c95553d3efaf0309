import { realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** A folder and the path below which its files are served: `/` or `/atlas/`. */
export type Layer = { readonly at: string; readonly folder: string };

export type FoundFile = { readonly path: string; readonly bytes: number; readonly modified: Date };

/**
 * The file that a request's path names, in the first layer that the path lies below; nothing shines through
 * from the layers under it. A path that ends in `/` names its `index.html`. Null for what is no file, begins
 * with a dot, or lies, links followed, outside the layer's folder.
 */
export async function findFile(pathname: string, layers: readonly Layer[]): Promise<FoundFile | null> {
  const path = decoded(pathname);
  const layer = path === null ? undefined : layers.find(({ at }) => path.startsWith(at));
  if (path === null || layer === undefined) return null;
  const named = path.endsWith("/") ? `${path}index.html` : path;
  const steps = named.slice(layer.at.length).split("/");
  if (steps.some((step) => step === "" || step.startsWith("."))) return null;
  try {
    const [root, file] = await Promise.all([realpath(layer.folder), realpath(join(layer.folder, ...steps))]);
    const found = await stat(file);
    if (!file.startsWith(root.endsWith(sep) ? root : `${root}${sep}`) || !found.isFile()) return null;
    return { path: file, bytes: found.size, modified: found.mtime };
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
