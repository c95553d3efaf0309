import { join } from "node:path";
import type { Atlas } from "../core/atlas.ts";
import { counted } from "../core/count-text.ts";
import { withFilesLeftOut } from "../core/left-out.ts";
import { joinArticles } from "../data/found/join-articles.ts";
import { withBoundedNames } from "../data/longest.ts";
import { compile } from "../data/sources/compile.ts";
import { fewOf, type Problem } from "../data/sources/problem.ts";
import { folderCorrections } from "./corrections.ts";
import type { UnreadArticle } from "./folder-articles.ts";
import type { Io } from "./io.ts";
import { loadReader } from "./load-reader.ts";
import { progress } from "./progress.ts";
import { type ArticlesRead, readArticles } from "./read-articles.ts";
import { type FolderReading, readFolder } from "./read-folder.ts";
import { NO_CACHE, openCache } from "./reading-cache.ts";
import { byGroup, type NotRead } from "./walk-folder.ts";

export type CompiledFolder =
  | {
      readonly kind: "compiled";
      readonly atlas: Atlas;
      readonly out: string;
      readonly problems: readonly Problem[];
      /** Files of which no article was made, each with its reason. */
      readonly notRead: readonly NotRead[];
      /** What became of the articles that nobody had annotated; null where there are none. */
      readonly read: ReadingResult | null;
      /** To be called once the atlas is written: forgets readings of articles that are no more. */
      readonly sweep: () => Promise<void>;
    }
  | { readonly kind: "interrupted"; readonly done: number; readonly of: number }
  | { readonly kind: "failed"; readonly message: string; readonly problems: readonly Problem[] };

/** Without what was found, which is in the atlas: large folders are held once. */
export type ReadingResult = Pick<Extract<ArticlesRead, { kind: "read" }>, "notes" | "fresh"> & {
  readonly ids: ReadonlySet<string>;
};

type Wish = {
  /** Whether readings are kept in the folder for the next run. */
  readonly keep: boolean;
  /** Told of where the folder wants its atlas, before any article is read; a text says why all ends here. */
  readonly refuse?: (out: string) => Promise<string | null>;
  /** Of articles that are no UTF-8 and do not say what they are, by the Encoding Standard; null: what dateline.yaml says. */
  readonly encoding: string | null;
  /** Where the atlas goes instead of where the folder's settings say. */
  readonly out?: string | null;
};

/** Below the folder of articles; nobody needs to look at it. */
const CACHE = ".dateline";

/** A folder as an atlas. */
export async function compileFolder(
  folder: string,
  io: Pick<Io, "cwd" | "message" | "status" | "columns" | "interruptible">,
  { keep, encoding, out = null, refuse = async () => null }: Wish,
): Promise<CompiledFolder> {
  io.message([`Reading ${folder}`]);
  const files = await readFolder(folder, io.cwd, { encoding, out });
  if (files.kind === "failed") return { ...files, problems: fewOf(files.problems) };
  const refusal = await refuse(files.out);
  if (refusal !== null) return { kind: "failed", message: refusal, problems: [] };
  const compiled = compile(files.sources);
  const cache = keep ? openCache(join(files.root, CACHE)) : NO_CACHE;
  const reading = await readAll(files, compiled.atlas, cache, io);
  if (reading.kind === "failed") return { ...reading, problems: files.problems };
  if (reading.kind === "interrupted") return { ...reading, of: files.unread.length };
  const joined = joinArticles(compiled.atlas, reading.articles);
  const { atlas: bounded, troubles } = withBoundedNames(joined);
  const atlas = withFilesLeftOut(bounded, notReadIn(files.notRead));
  const cut = troubles.map(({ path, message }) => ({ file: path, line: null, column: null, message }));
  const { notes, fresh, articles } = reading;
  const ids = new Set<string>(articles.map(({ article }) => article.id));
  return {
    kind: "compiled",
    atlas,
    out: files.out,
    problems: fewOf([...files.problems, ...compiled.problems, ...reading.problems, ...cut]),
    notRead: files.notRead,
    read: files.unread.length === 0 ? null : { notes, fresh, ids },
    sweep: cache.sweep,
  };
}

async function readAll(
  { unread, corrections: source }: Extract<FolderReading, { kind: "read" }>,
  edited: Atlas,
  cache: ReturnType<typeof openCache>,
  io: Pick<Io, "message" | "status" | "columns" | "interruptible">,
): Promise<ArticlesRead | { readonly kind: "failed"; readonly message: string }> {
  if (unread.length === 0) return { kind: "read", articles: [], notes: [], problems: [], fresh: 0 };
  const loading = await loadReader();
  if (loading.kind === "failed") return loading;
  const { reader } = loading;
  const { corrections, problems } =
    source === null ? NO_CORRECTIONS : folderCorrections(source, edited, unread, reader.gazetteer);
  const read = await readArticles(inOrder(unread), {
    reader,
    corrections,
    cache,
    progress: (verb, total) => progress(verb, total, io),
    signal: io.interruptible(),
  });
  return read.kind === "read" ? { ...read, problems: [...problems, ...read.problems] } : read;
}

const NO_CORRECTIONS = { corrections: [], problems: [] };

const inOrder = (unread: readonly UnreadArticle[]): readonly UnreadArticle[] =>
  unread.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));

/**
 * "2 articles, 26 excerpts, 15 places, 18 actors" with the numbers behind it. Places are those at which an excerpt stands, as
 * the app counts them; an atlas also knows places that are only marked in a text.
 */
export function inventory({ articles, excerpts, actors }: Atlas) {
  const places = new Set(
    [...excerpts.values()].flatMap(({ placings }) => placings.map(({ place }) => place)),
  );
  const counts = {
    articles: articles.size,
    excerpts: excerpts.size,
    places: places.size,
    actors: actors.size,
  };
  return { counts, text: countsText(counts) };
}

export function countsText(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([noun, count]) => counted(count, noun.slice(0, -1), noun))
    .join(", ");
}

/** The line on what is wrong, if anything is. */
export function missing(problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return [];
  return [`${counted(problems.length, "problem")}: what they concern is left out`];
}

/** Files that hold no words to miss: told in the summary, and no reason to fail. */
export function mentioned(notRead: readonly NotRead[]): readonly string[] {
  return byGroup(notRead.filter(({ weight }) => weight === "mentioned")).map(
    ({ names, message }) => `${names.length === 1 ? `${names[0]}: ` : ""}${message}`,
  );
}

/** The same and all others for `--json`: every name with its reason. */
export function notReadIn(notRead: readonly NotRead[]) {
  return notRead.map(({ name, reason }) => ({ name, reason }));
}
