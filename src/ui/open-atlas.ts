import type { Atlas } from "../core/atlas.ts";
import type { Answerer } from "../core/question.ts";
import type { FindArticle } from "../data/archive/find-article.ts";
import { readAtlas } from "../data/atlas.ts";
import type { Trouble } from "../data/trouble.ts";

export type Opening =
  | { readonly kind: "opening" }
  | { readonly kind: "failed"; readonly reason: string }
  | {
      readonly kind: "opened";
      readonly atlas: Atlas;
      /** Who answers; null leaves it to the obvious engine. */
      readonly ask: Answerer | null;
      /** Finds articles that are not among the atlas's own; null where all are. */
      readonly findArticle: FindArticle | null;
      readonly troubles: readonly Trouble[];
    };

/** Relative to the page, so that the app works below any path and beside any atlas laid over it. */
const FILE = "atlas/atlas.json";

/** Larger atlases are archives; refusing such a file keeps the page alive. */
const MOST_BYTES = 64 * 1024 * 1024;

/** From so many excerpts on columns answer sooner than going through them all, their code and the making of them included. */
const WORTH_COLUMNS = 1000;

/** Who hears what happens after an atlas was opened: what more could not be read of it, and what came of who answers. */
export type Hearing = {
  readonly onTrouble: (trouble: Trouble) => void;
  /** The opened atlas with more of it: what was opened first holds what the first marks need. */
  readonly onMore: (atlas: Atlas) => void;
  readonly onNews: (text: string) => void;
};

/** Opens the atlas beside the page: a file, or the archive that the file points at. */
export async function openAtlas(hearing: Hearing): Promise<Opening> {
  const url = new URL(FILE, document.baseURI);
  const response = await fetch(url).catch(() => null);
  if (response === null) return failed("could not be fetched: the server does not answer.");
  if (!response.ok) return failed(`could not be fetched: the server answered ${response.status}.`);
  const bytes = await response.arrayBuffer().catch(() => null);
  if (bytes === null) return failed("broke off while it was being fetched.");
  if (bytes.byteLength > MOST_BYTES) return failed(`is larger than ${MOST_BYTES / 1024 / 1024} MB.`);
  const json = parse(bytes);
  if (json.kind === "failed") return failed(json.reason);
  if (isPointer(json.value)) {
    const { openArchiveAtlas } = await import("./archive/open-archive-atlas.ts");
    return openArchiveAtlas(json.value, { url, name: FILE }, hearing);
  }
  // A large file takes its time twice: between the two the page may answer the reader.
  await new Promise((resolve) => setTimeout(resolve));
  const reading = readAtlas(json.value);
  if (reading.kind === "failed") return failed(reading.reason);
  const { atlas, troubles } = reading;
  return { kind: "opened", atlas, ask: await columnsOver(atlas), findArticle: null, troubles };
}

const isPointer = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "format" in value &&
  String(value.format).startsWith("dateline-archive/");

async function columnsOver(atlas: Atlas): Promise<Answerer | null> {
  if (atlas.excerpts.size < WORTH_COLUMNS) return null;
  const { atlasAnswererOf } = await import("../engine/columnar/atlas-answer.ts");
  return atlasAnswererOf(atlas);
}

type Parsed = { kind: "parsed"; value: unknown } | { kind: "failed"; reason: string };

function parse(bytes: ArrayBuffer): Parsed {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { kind: "parsed", value: JSON.parse(text) };
  } catch (error) {
    const said = error instanceof SyntaxError ? error.message : "it is not UTF-8 text";
    return { kind: "failed", reason: `is not JSON: ${said}.` };
  }
}

function failed(said: string): Opening {
  return { kind: "failed", reason: `${FILE} ${said}` };
}
