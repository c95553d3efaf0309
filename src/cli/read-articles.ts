import { setImmediate } from "node:timers/promises";
import type { PageLeftOut } from "../core/layout.ts";
import { articleFrom, type FoundArticle } from "../data/found/article-from.ts";
import { correctFound } from "../data/found/correct.ts";
import { correctionsOf, type NameCorrection } from "../data/found/correction.ts";
import type { Problem } from "../data/sources/problem.ts";
import type { Hints } from "../read/hints.ts";
import { read } from "../read/read.ts";
import type { Reading, ReadNote } from "../read/reading.ts";
import { readerCorrections } from "./corrections.ts";
import type { UnreadArticle } from "./folder-articles.ts";
import type { LoadedReader } from "./load-reader.ts";
import type { Progress } from "./progress.ts";
import { keyOf, type ReadingCache } from "./reading-cache.ts";
import { type ReadOnce, sourceOf, sourcePriors, tallyText } from "./source-prior.ts";

/** What could not be placed or dated in an article, and what of its file is none of it. */
export type ArticleNotes = {
  readonly file: string;
  readonly notes: readonly ReadNote[];
  readonly leftOut: readonly PageLeftOut[];
};

export type ArticlesRead =
  | {
      readonly kind: "read";
      readonly articles: readonly FoundArticle[];
      readonly notes: readonly ArticleNotes[];
      readonly problems: readonly Problem[];
      /** How many were read in this run; the others were as they had been before. */
      readonly fresh: number;
    }
  | { readonly kind: "interrupted"; readonly done: number };

export type ReadingTools = {
  readonly reader: LoadedReader;
  readonly corrections: readonly NameCorrection[];
  readonly cache: ReadingCache;
  /** Of a stage of the work: what is done, and how often. */
  readonly progress: (verb: string, total: number) => Progress;
  readonly signal: AbortSignal;
};

/**
 * Reads articles one after the other, each for itself first, then, where its source has others, once more in the light
 * of what those are about. Between two the process listens, so that Ctrl-C comes through.
 */
export async function readArticles(
  unread: readonly UnreadArticle[],
  tools: ReadingTools,
): Promise<ArticlesRead> {
  const { reader, corrections, cache, progress, signal } = tools;
  const { gazetteer, fingerprint } = reader;
  const problems: Problem[] = [];
  const fresh = new Set<string>();
  const once: ReadOnce[] = [];
  const last = new Map<string, Reading>();
  let done = 0;

  const reading = async (article: UnreadArticle, hints: Hints): Promise<Reading | null> => {
    const prior = hints.source === null ? "" : tallyText(hints.source);
    const key = keyOf(fingerprint, article.text, JSON.stringify({ ...hints, source: null }), prior);
    const kept = await cache.get(key);
    if (kept !== null) return kept;
    fresh.add(article.id);
    await setImmediate();
    const made = readSafely(article, hints, reader, problems);
    if (made !== null) await cache.put(key, made);
    return made;
  };

  const hintsFor = ({ id, known: { title, language, published }, layout }: UnreadArticle): Hints => {
    const said = readerCorrections(corrections, id, gazetteer);
    return { title, language, published, source: null, corrections: said, layout };
  };
  const first = progress("Read", unread.length);
  for (const article of unread) {
    if (signal.aborted) return interrupted(first, done);
    const made = await reading(article, hintsFor(article));
    first.step();
    done += 1;
    if (made === null) continue;
    const { publisher, url } = article.known;
    once.push({ id: article.id, source: sourceOf(publisher, url), reading: made });
    last.set(article.id, made);
  }
  first.end();
  const priors = sourcePriors(once, gazetteer);
  const beside = unread.filter(({ id }) => (priors.get(id) ?? null) !== null);
  const second = progress("Compared", beside.length);
  for (const article of beside) {
    const source = priors.get(article.id) ?? null;
    if (signal.aborted) return interrupted(second, done);
    second.step();
    const again = await reading(article, { ...hintsFor(article), source });
    if (again !== null) last.set(article.id, again);
  }
  second.end();

  const surroundings = { ...gazetteer, areaOf: reader.outlines.areaOf };
  const articles = unread.flatMap(({ id, text, known }) => {
    const found = last.get(id);
    if (found === undefined) return [];
    const corrected = correctFound(text, found, correctionsOf(corrections, id));
    return [articleFrom(text, { id, ...known }, corrected, surroundings)];
  });
  const notes = unread.map(({ id, file, leftOut }) => ({ file, leftOut, notes: last.get(id)?.notes ?? [] }));
  return { kind: "read", articles, notes, problems, fresh: fresh.size };
}

function interrupted(progress: Progress, done: number): ArticlesRead {
  progress.end();
  return { kind: "interrupted", done };
}

/** A fault of the reader's costs the article that brought it out, and is told. */
function readSafely(
  { file, text }: UnreadArticle,
  hints: Hints,
  { gazetteer, model }: LoadedReader,
  problems: Problem[],
): Reading | null {
  try {
    return read(text, hints, gazetteer, model);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({ file, line: null, column: null, message: `expected to read it, failed: ${reason}` });
    return null;
  }
}
