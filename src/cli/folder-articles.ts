import { basename, extname, join } from "node:path";
import type { Layout, PageLeftOut } from "../core/layout.ts";
import { STEM_ID } from "../data/brand.ts";
import { readAbout } from "../data/documents/about-source.ts";
import { type Format, formatOf, readDocument } from "../data/documents/document.ts";
import { firstKnown, type Known, NOTHING_KNOWN } from "../data/documents/known.ts";
import { encodingIn, isAnnotation } from "../data/documents/sidecar.ts";
import type { ArticleFiles } from "../data/sources/compile.ts";
import type { SourceFile } from "../data/sources/problem.ts";
import type { FolderReader } from "./folder-reader.ts";
import { type NotRead, unknownFile } from "./walk-folder.ts";

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
  /** Files that no article was made of, each with its reason; of those of articles the reader has problems too. */
  readonly notRead: readonly NotRead[];
};

/** Files of a folder that are no articles and go with none. */
export const SETTINGS = "dateline.yaml";
export const CORRECTIONS = "corrections.yaml";

/**
 * The articles among the files of a folder (paths below it, with slashes), those with an editor's annotations apart. The
 * id of an article is its path without the ending, `/` written `--`.
 */
export async function folderArticles(
  reader: FolderReader,
  root: string,
  names: readonly string[],
  /** Of files that are no UTF-8 and do not say what they are; null: not known. */
  encoding: string | null,
): Promise<FolderArticles> {
  const annotated: ArticleFiles[] = [];
  const unread: UnreadArticle[] = [];
  const notRead: NotRead[] = [];
  const owners = new Map<string, string>();
  const stems = new Set<string>();
  const all = new Set(names);
  for (const name of names) {
    const format = formatOf(name);
    if (format === null) continue;
    const stem = stemOf(name);
    stems.add(stem);
    const told = reader.problems.length;
    const article = await articleOf(reader, root, { name, stem, format }, { all, owners, encoding });
    if (article?.kind === "annotated") annotated.push(article.files);
    else if (article?.kind === "unread") unread.push(article.article);
    else {
      const reason = reader.problems[told]?.message ?? "not read";
      notRead.push({ name, group: "files", reason, weight: "told" });
    }
  }
  for (const name of names) {
    if (formatOf(name) !== null || name === SETTINGS || name === CORRECTIONS) continue;
    const base = basename(name);
    if (!/\.ya?ml$/.test(name)) {
      const unknown = unknownFile(name);
      if (unknown !== null) notRead.push(unknown);
    } else if (base === SETTINGS || base === CORRECTIONS)
      reader.say(join(root, name), `expected ${base} at the top of the folder; here it does not count`);
    else if (!stems.has(stemOf(name)))
      reader.say(join(root, name), `expected the article ${stemOf(base)}.txt beside it, found none`);
  }
  return { annotated, unread, notRead };
}

const stemOf = (name: string): string => name.slice(0, name.length - extname(name).length);

type ArticleFile = { readonly name: string; readonly stem: string; readonly format: Format };
type Folder = {
  readonly all: ReadonlySet<string>;
  readonly owners: Map<string, string>;
  readonly encoding: string | null;
};
type ArticleOf =
  | { readonly kind: "annotated"; readonly files: ArticleFiles }
  | { readonly kind: "unread"; readonly article: UnreadArticle };

/** Null, with a problem, where no article can be made of the file. */
async function articleOf(
  reader: FolderReader,
  root: string,
  { name, stem, format }: ArticleFile,
  { all, owners, encoding }: Folder,
): Promise<ArticleOf | null> {
  // Systems write é in two ways, and take .TXT for .txt or not: one id all the same.
  const id = stem.normalize("NFC").replaceAll("/", "--");
  const path = join(root, name);
  const other = owners.get(id);
  if (other !== undefined) {
    reader.say(path, `expected an id of its own, found ${id}, which ${other} has: rename one of the two`);
    return null;
  }
  const beside = [`${stem}.yaml`, `${stem}.yml`].find((one) => all.has(one));
  const sidecar = beside === undefined ? null : await reader.read(join(root, beside), root);
  if (beside !== undefined && sidecar === null) return null;
  const isOurs = format === "text" && sidecar !== null && isAnnotation(sidecar);
  const text = isOurs
    ? await reader.read(path, root)
    : await reader.article(path, root, format, {
        said: sidecar === null ? null : encodingIn(sidecar),
        otherwise: encoding,
      });
  if (text === null) return null;
  owners.set(id, text.file);
  if (isOurs) return { kind: "annotated", files: { id, text, sidecar } };
  const article = unreadArticle(reader, id, text, format, sidecar);
  return article === null ? null : { kind: "unread", article };
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
