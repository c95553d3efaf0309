import type { Remote } from "comlink";
import { useEffect, useRef, useState } from "react";
import type { Atlas } from "../../core/atlas.ts";
import type { DocumentReading } from "../../data/documents/document.ts";
import type { LikelyEncoding } from "../../data/documents/likely-encodings.ts";
import { samePages } from "../../data/documents/same-pages.ts";
import { fewOf, type Problem } from "../../data/sources/problem.ts";
import type { AddedArticle } from "../desk/added-article.ts";
import { countsOf } from "./added-text.ts";
import type { ArticleReader } from "./article-reader.ts";
import {
  aboutOf,
  type Draft,
  EMPTY,
  isSource,
  LARGEST_FILE,
  markupOf,
  prefilled,
  type Slips,
  slipsIn,
} from "./draft.ts";
import type { ReadProgress } from "./progress.ts";
import { startReader, type WorkingReader } from "./working-reader.ts";

export type Stage =
  /** `trouble`: why what was tried last did not come about. */
  | { readonly kind: "writing"; readonly trouble: string | null }
  | { readonly kind: "opening" }
  /** A file whose encoding a person has to say. */
  | { readonly kind: "undecided"; readonly file: File; readonly likely: readonly LikelyEncoding[] }
  | { readonly kind: "reading"; readonly progress: ReadProgress | null }
  /** It was read and names no place. */
  | { readonly kind: "nowhere"; readonly article: AddedArticle };

export type Adding = {
  readonly draft: Draft;
  readonly slips: Slips;
  readonly stage: Stage;
  readonly write: (change: Partial<Draft>) => void;
  /** `encoding`: what a person chose for it; left out, what its bytes say. */
  readonly openFile: (file: File, encoding?: string) => Promise<void>;
  readonly openPasted: (text: string) => Promise<void>;
  /** Reads it, or finds slips that are to be mended first: another object each time. */
  readonly read: () => void;
  readonly keep: (article: AddedArticle) => void;
  readonly stop: () => void;
};

const WRITING: Stage = { kind: "writing", trouble: null };

/** The form of an article to be added, and its reading in a worker that lives no longer than it is wanted. */
export function useAdding(atlas: Atlas, onAdd: (article: AddedArticle) => void): Adding {
  const [draft, setDraft] = useState(EMPTY);
  const [slips, setSlips] = useState<Slips>({});
  const [stage, setStage] = useState<Stage>(WRITING);
  const worker = useRef<WorkingReader | null>(null);
  /** What was asked in an earlier turn is not waited for any more. */
  const turn = useRef(0);

  const stop = () => {
    turn.current += 1;
    worker.current?.end();
    worker.current = null;
    setStage((now) => (now.kind === "writing" ? now : WRITING));
  };
  useEffect(() => () => worker.current?.end(), []);

  const fail = (trouble: string) => setStage({ kind: "writing", trouble });

  /** Null: stopped meanwhile, or failed, which has been said. */
  const ask = async <Answer>(
    work: (reader: Remote<ArticleReader>) => Answer,
  ): Promise<Awaited<Answer> | null> => {
    turn.current += 1;
    const own = turn.current;
    try {
      worker.current ??= startReader((progress) =>
        setStage((now) => (now.kind === "reading" ? { kind: "reading", progress } : now)),
      );
      const answer = await worker.current.ask(work);
      return own === turn.current ? answer : null;
    } catch (error) {
      if (own !== turn.current) return null;
      stop();
      fail(`The article could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  };

  /** Null, and said, where it holds no text. */
  const opened = (document: DocumentReading | null, before: Draft, file: string | null): Draft | null => {
    if (document === null) return null;
    if (document.kind === "failed") {
      fail(fewOf(document.problems).map(problemText).join(" "));
      return null;
    }
    const next = prefilled(before, document, document.known, file);
    setDraft(next);
    setSlips({});
    const { problems } = document;
    setStage({
      kind: "writing",
      trouble: problems.length === 0 ? null : fewOf(problems).map(problemText).join(" "),
    });
    return next;
  };

  const openFile = async (file: File, encoding?: string) => {
    if (file.size > LARGEST_FILE) {
      const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
      return fail(
        `${file.name}: expected a file of at most ${megabytes(LARGEST_FILE)}, found ${megabytes(file.size)}.`,
      );
    }
    setStage({ kind: "opening" });
    const buffer = await file.arrayBuffer().catch(() => null);
    if (buffer === null) return fail(`${file.name} could not be opened. Is it still there?`);
    const bytes = new Uint8Array(buffer);
    const opening = await ask((reader) => reader.openFile(file.name, bytes, encoding ?? null));
    if (opening?.kind === "undecided") return setStage({ kind: "undecided", file, likely: opening.likely });
    opened(opening, draft, file.name);
  };

  const openPasted = async (text: string) => {
    setStage({ kind: "opening" });
    opened(await ask((reader) => reader.openText(text)), draft, null);
  };

  const readIt = async () => {
    setStage({ kind: "reading", progress: null });
    const isRaw = draft.file === null && isSource(draft.text);
    const ready = isRaw ? opened(await ask((reader) => reader.openText(draft.text)), draft, null) : draft;
    if (ready === null) return;
    const [pair] = samePages([...atlas.articles.values(), ready]).filter(({ again }) => again === ready);
    if (pair !== undefined) return fail(onTheMap(pair));
    setStage({ kind: "reading", progress: null });
    const about = aboutOf(ready, new Set(atlas.articles.keys()));
    const reading = await ask((reader) => reader.read(ready.text, about, markupOf(ready)));
    if (reading === null) return;
    if (reading.kind === "failed") return fail(`The article could not be read: ${reading.reason}`);
    if (countsOf(reading.article).places === 0)
      return setStage({ kind: "nowhere", article: reading.article });
    keep(reading.article);
  };

  const keep = (article: AddedArticle) => {
    stop();
    setDraft(EMPTY);
    onAdd(article);
  };

  const read = () => {
    const found = slipsIn(draft);
    setSlips(found);
    if (Object.keys(found).length === 0) void readIt();
  };

  return {
    draft,
    slips,
    stage,
    write: (change) => {
      setDraft((now) => ({ ...now, ...change }));
      setStage((now) => (now.kind === "nowhere" || now.kind === "undecided" ? WRITING : now));
    },
    openFile,
    openPasted,
    read,
    keep,
    stop,
  };
}

/** The title of what is on the map stands in quotation marks; the form's own, which is there twice, does not help. */
function onTheMap({
  first,
  by,
}: {
  readonly first: { readonly title: string };
  readonly by: "address" | "text";
}): string {
  return `This article is on the map already: “${first.title}”${by === "address" ? ", with the same address" : ""}.`;
}

function problemText({ file, line, message }: Problem): string {
  return `${file.charAt(0).toUpperCase()}${file.slice(1)}${line === null ? "" : `, line ${line}`}: ${message}.`;
}
