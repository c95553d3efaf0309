import { declaredEncoding } from "../../data/documents/declared-encoding.ts";
import { decodeText } from "../../data/documents/decode-text.ts";
import { type DocumentReading, type Format, formatOf, readDocument } from "../../data/documents/document.ts";
import { foreignContent } from "../../data/documents/file-kinds.ts";
import type { LikelyEncoding } from "../../data/documents/likely-encodings.ts";
import { withPageNote } from "../../data/documents/page-note.ts";
import { type About, articleFrom } from "../../data/found/article-from.ts";
import { type Outlines, openOutlines } from "../../data/found/outlines.ts";
import { damageIn, type ReaderFile } from "../../data/reader-files.ts";
import type { Gazetteer } from "../../read/gazetteer/gazetteer.ts";
import { openGazetteer } from "../../read/gazetteer/open.ts";
import type { Model } from "../../read/model/model.ts";
import { MODEL_FILES, openModel } from "../../read/model/open-model.ts";
import { read } from "../../read/read.ts";
import type { AddedArticle } from "../desk/added-article.ts";
import type { Markup } from "./draft.ts";
import { FetchFailure, fetchFiles } from "./fetch-files.ts";
import type { ReadProgress } from "./progress.ts";

export type ArticleReading =
  | { readonly kind: "read"; readonly article: AddedArticle }
  | { readonly kind: "failed"; readonly reason: string };

/** `undecided`: the bytes may be in several encodings, of which a person has to choose one. */
export type Opening =
  | DocumentReading
  | { readonly kind: "undecided"; readonly file: string; readonly likely: readonly LikelyEncoding[] };

type Tools = { readonly gazetteer: Gazetteer; readonly outlines: Outlines; readonly model: Model };

/** The largest first, by whose length it is told how much has come. */
const FILES = [
  "gazetteer/gazetteer.bin",
  "gazetteer/outlines.json",
  MODEL_FILES.lexicon,
  MODEL_FILES.weights,
  MODEL_FILES.tagger,
  MODEL_FILES.known,
] as const satisfies readonly ReaderFile[];

/**
 * Opens and reads articles; it works in a worker. What it reads with is fetched, from beside the page at `base`, when
 * the first article is read, and kept.
 */
export class ArticleReader {
  readonly #base: string;
  readonly #onProgress: (progress: ReadProgress) => void;
  #tools: Tools | null = null;

  constructor(base: string, onProgress: (progress: ReadProgress) => void) {
    this.#base = base;
    this.#onProgress = onProgress;
  }

  /** A file as its text and what it says of itself; `said` is the encoding that a person chose for it. */
  openFile(file: string, bytes: Uint8Array, said: string | null): Opening {
    const format = formatOf(file);
    if (format === null)
      return failed(file, "expected a text file (.txt), Markdown (.md) or a web page (.html)");
    const foreign = foreignContent(bytes);
    if (foreign !== null) return failed(file, foreign);
    const declared = format === "html" ? declaredEncoding(bytes) : null;
    const decoding = decodeText(
      bytes,
      (encoding) => new TextDecoder(encoding, { fatal: true, ignoreBOM: true }),
      { said, declared },
    );
    if (decoding.kind === "decoded") return readDocument({ file, text: decoding.text }, format);
    const { message, likely } = decoding;
    return likely.length === 0 ? failed(file, message) : { kind: "undecided", file, likely };
  }

  /** The same for text that was pasted, which may be a page's source or have front matter. */
  openText(text: string): DocumentReading {
    const format: Format = /^\s{0,100}<(?:!doctype html|html)\b/i.test(text) ? "html" : "text";
    return readDocument({ file: "the pasted text", text }, format);
  }

  async read(text: string, about: About, markup: Markup | null = null): Promise<ArticleReading> {
    try {
      this.#tools ??= await this.#fetchTools();
      const { gazetteer, outlines, model } = this.#tools;
      this.#onProgress({ kind: "reading" });
      const { title, language, published } = about;
      const hints = {
        title,
        language,
        published,
        source: null,
        corrections: [],
        layout: markup?.layout ?? null,
      };
      const reading = withPageNote(read(text, hints, gazetteer, model), markup?.leftOut ?? []);
      const found = articleFrom(text, about, reading, { ...gazetteer, areaOf: outlines.areaOf });
      return { kind: "read", article: { found, notes: reading.notes } };
    } catch (error) {
      if (error instanceof FetchFailure) return { kind: "failed", reason: error.message };
      throw error;
    }
  }

  /** The bytes, or, where they are damaged, those of the server's own file: the browser may have kept others. */
  async #sound(file: ReaderFile, bytes: Uint8Array): Promise<Uint8Array> {
    if (damageIn(file, bytes) === null) return bytes;
    const [again = new Uint8Array()] = await fetchFiles(this.#base, [file], () => {}, "reload");
    const damage = damageIn(file, again);
    if (damage === null) return again;
    throw new FetchFailure(
      `${file} ${damage}. Reload the page. If that does not help, the file must be put on the server again.`,
    );
  }

  async #fetchTools(): Promise<Tools> {
    const files = await fetchFiles(this.#base, FILES, (received, total) =>
      this.#onProgress({ kind: "fetching", received, total }),
    );
    const none = new Uint8Array();
    const [places, drawn, lexicon = none, weights = none, tagger = none, known = none] = await Promise.all(
      FILES.map((file, at) => this.#sound(file, files[at] ?? none)),
    );
    const gazetteer = openGazetteer(places ?? none);
    if (gazetteer.kind === "failed") throw broken(FILES[0], gazetteer.reason);
    const outlines = openOutlines(parsed(new TextDecoder().decode(drawn)));
    if (outlines.kind === "failed") throw broken(FILES[1], outlines.reason);
    const opened = openModel({ lexicon, weights, tagger, known }, (bytes) => new TextDecoder().decode(bytes));
    if (opened.kind === "failed") throw broken(opened.file, opened.reason);
    const { model } = opened;
    return { gazetteer: gazetteer.gazetteer, outlines: outlines.outlines, model };
  }
}

const broken = (file: string, reason: string) => new FetchFailure(`${file} cannot be used: ${reason}`);

function failed(file: string, message: string): DocumentReading {
  return { kind: "failed", problems: [{ file, line: null, column: null, message }] };
}

/** Null where it is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
