import { basename, extname, join } from "node:path";
import type { Layout, PageLeftOut } from "../core/layout.ts";
import { STEM_ID } from "../data/brand.ts";
import { readAbout } from "../data/documents/about-source.ts";
import { type Format, formatOf, readDocument } from "../data/documents/document.ts";
import { firstKnown, type Known, NOTHING_KNOWN } from "../data/documents/known.ts";
import { isAnnotation } from "../data/documents/sidecar.ts";
import type { ArticleFiles } from "../data/sources/compile.ts";
import type { SourceFile } from "../data/sources/problem.ts";
import type { FolderReader } from "./folder-reader.ts";

/** An article that nobody has annotated, as far as its own file and the one beside it tell. */
export type UnreadArticle = {
  readonly id: string;
  /** As messages name it. */
  readonly file: string;
  readonly text: string;
  readonly known: Known;
  /** What the file's markup says of the text, and what of the file is not in it. */
  readonly layout: Layout | null;
  readonly leftOut: readonly PageLeftOut[];
};

export type FolderArticles = {
  readonly annotated: readonly ArticleFiles[];
  readonly unread: readonly UnreadArticle[];
};

/** Files of a folder that are no articles and go with none. */
export const SETTINGS = "dateline.yaml";
export const CORRECTIONS = "corrections.yaml";

/** The articles among the files of a folder, those with an editor's annotations apart. */
export async function folderArticles(
  reader: FolderReader,
  root: string,
  names: readonly string[],
): Promise<FolderArticles> {
  const annotated: ArticleFiles[] = [];
  const unread: UnreadArticle[] = [];
  const owners = new Map<string, string>();
  const stems = new Set<string>();
  for (const name of names) {
    const format = name.startsWith(".") ? null : formatOf(name);
    if (format === null) continue;
    const stem = basename(name, extname(name));
    stems.add(stem);
    // Systems write é in two ways, and take .TXT for .txt or not: one id all the same.
    const id = stem.normalize("NFC");
    const path = join(root, name);
    const other = owners.get(id);
    if (other !== undefined) {
      reader.say(path, `expected an id of its own, found ${id}, which ${other} has`);
      continue;
    }
    const beside = [`${stem}.yaml`, `${stem}.yml`].find((one) => names.includes(one));
    const sidecar = beside === undefined ? null : await reader.read(join(root, beside), root);
    if (beside !== undefined && sidecar === null) continue;
    const isOurs = format === "text" && sidecar !== null && isAnnotation(sidecar);
    const text = isOurs ? await reader.read(path, root) : await reader.article(path, root, format);
    if (text === null) continue;
    owners.set(id, text.file);
    if (isOurs) annotated.push({ id, text, sidecar });
    else {
      const one = unreadArticle(reader, id, text, format, sidecar);
      if (one !== null) unread.push(one);
    }
  }
  for (const name of names) {
    const isSidecar = /^\.ya?ml$/.test(extname(name)) && name !== SETTINGS && name !== CORRECTIONS;
    const stem = basename(name, extname(name));
    if (isSidecar && !stems.has(stem))
      reader.say(join(root, name), `expected the article ${stem}.txt beside it, found none`);
  }
  return { annotated, unread };
}

function unreadArticle(
  reader: FolderReader,
  id: string,
  source: SourceFile,
  format: Format,
  sidecar: SourceFile | null,
): UnreadArticle | null {
  const document = readDocument(source, format);
  reader.problems.push(...document.problems);
  const about = sidecar === null ? null : readAbout(sidecar, "sidecar");
  reader.problems.push(...(about?.problems ?? []));
  if (document.kind === "failed" || about?.kind === "failed") return null;
  if (!STEM_ID.test(id)) {
    reader.problems.push({
      file: source.file,
      line: null,
      column: null,
      message: "expected a file name that begins with a letter or a digit and has no @",
    });
    return null;
  }
  const known = firstKnown(about?.known ?? NOTHING_KNOWN, document.known);
  const { text, layout, leftOut } = document;
  return { id, file: source.file, text, known, layout, leftOut };
}
