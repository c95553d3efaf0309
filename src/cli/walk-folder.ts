import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileKind } from "../data/documents/file-kinds.ts";
import { systemReason } from "./read-source.ts";

/** A file or folder that was not read; `name` is its path below the folder of articles, with slashes. */
export type NotRead = {
  readonly name: string;
  readonly reason: string;
  /** What it has in common with others that are told with it in one line. */
  readonly group: string;
  /** `told`: there is a problem of its own; `missed`: an article may be missing for it; `mentioned`: surely none is. */
  readonly weight: "told" | "missed" | "mentioned";
};

export type Walk = {
  /** Paths of all other files below the folder, with slashes, in the order of code points. */
  readonly files: readonly string[];
  readonly notRead: readonly NotRead[];
};

/** Parts of a saved page lie beside it in a folder of its name, as browsers in several languages call it. */
const PARTS = /^(.+)(?:[_-](?:files|file|Dateien|fichiers|archivos|arquivos|bestanden|filer))$/u;

/**
 * All files below a folder. Hidden files and folders (`.git`) and `besides`, a path, are left alone; links to
 * folders, of which some go round in circles, and parts of saved pages are not gone into, and told. A text says why
 * the folder itself cannot be listed.
 */
export async function walkFolder(root: string, besides: ReadonlySet<string>): Promise<Walk | string> {
  const files: string[] = [];
  const notRead: NotRead[] = [];
  const open = [""];
  for (let at = 0; at < open.length; at += 1) {
    const folder = open[at] ?? "";
    const found = await readdir(join(root, folder), { withFileTypes: true }).catch(systemReason);
    if (typeof found === "string") {
      if (folder === "") return `expected a folder that can be read: ${found}`;
      notRead.push(missed(folder, "folders", `expected a folder that can be read: ${found}`));
      continue;
    }
    const names = new Set(found.map(({ name }) => name));
    for (const entry of found) {
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith(".") || besides.has(join(root, name))) continue;
      const isFolder = entry.isDirectory();
      if (isFolder && isPartsOf(entry.name, names))
        notRead.push({
          name,
          group: "folders with parts of saved pages",
          reason: PARTS_REASON,
          weight: "mentioned",
        });
      else if (isFolder) open.push(name);
      else if (entry.isSymbolicLink() && (await leadsToFolder(join(root, name))))
        notRead.push(missed(name, "links to folders", "links to folders are not followed"));
      else files.push(name);
    }
  }
  return { files: files.toSorted(byCode), notRead: notRead.toSorted((a, b) => byCode(a.name, b.name)) };
}

const PARTS_REASON = "they belong to the page beside them, which is read";

const missed = (name: string, group: string, reason: string): NotRead => ({
  name,
  group,
  reason,
  weight: "missed",
});

function isPartsOf(name: string, names: ReadonlySet<string>): boolean {
  const page = PARTS.exec(name)?.[1];
  return page !== undefined && [".html", ".htm", ".xhtml"].some((end) => names.has(page + end));
}

const leadsToFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** By code point, which is the same on every system. */
const byCode = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What Dateline wrote and what systems leave behind. */
const NO_NEWS =
  /^(?:atlas\.json|areas(?:\.[0-9a-f]+)?\.json|atlas\..*dateline|atlas\.schema\.json|Thumbs\.db|ehthumbs\.db|desktop\.ini|Icon\r)$/i;

/** A file that no rule knows, as not read; null where nobody expects it to be. */
export function unknownFile(name: string): NotRead | null {
  const base = name.slice(name.lastIndexOf("/") + 1);
  if (NO_NEWS.test(base)) return null;
  if (name === "actors.json")
    return {
      name,
      group: "files",
      reason: "say “actors: actors.json” in dateline.yaml if its actors are to count",
      weight: "mentioned",
    };
  const { group, reason, mayHoldWords } = fileKind(base);
  return { name, group: `files ${group}`, reason, weight: mayHoldWords ? "missed" : "mentioned" };
}

/** Names that a line gives; more are counted. */
const MOST_NAMED = 3;

/** Those of one kind in one line: "12 files ending in .pdf are not read (a.pdf, b.pdf, c.pdf and 9 more): …". */
export function byGroup(
  notRead: readonly NotRead[],
): readonly { readonly names: readonly string[]; readonly message: string }[] {
  const groups = new Map<string, NotRead[]>();
  for (const one of notRead) {
    const key = `${one.group}\n${one.reason}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return Array.from(groups.values(), (same) => {
    const names = same.map(({ name }) => name);
    const [{ group, reason } = { group: "", reason: "" }] = same;
    const named = names.slice(0, MOST_NAMED).join(", ");
    const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
    return {
      names,
      message:
        names.length === 1
          ? `not read: ${reason}`
          : `${names.length} ${group} are not read (${named}${more}): ${reason}`,
    };
  });
}
