import type { Atlas } from "../core/atlas.ts";
import type { Answerer } from "../core/question.ts";
import { type Areas, withAreas } from "../core/with-areas.ts";
import type { FindArticle } from "../data/archive/find-article.ts";
import { atlasSteps } from "../data/atlas.ts";
import type { Trouble } from "../data/trouble.ts";
import type { LeftOutOfText } from "./archive/archive-reader.ts";
import { isBuiltAnew } from "./built-anew.ts";
import { fetchAreas } from "./fetch-areas.ts";
import { fetchJson } from "./fetch-json.ts";
import { inSlices } from "./in-slices.ts";

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
      /** Reads what the texts of an archive left out; null where all of it is the atlas's own. */
      readonly leftOutOfText: LeftOutOfText | null;
      /** Fetches areas that the places lack yet; null where none do. Never rejects. */
      readonly areas: (() => Promise<Areas>) | null;
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

/**
 * Opens the atlas beside the page: a file, or the archive that the file points at. Where a build takes that archive away
 * meanwhile, what has come in its place is opened; `anew` passes over what the browser keeps.
 */
export async function openAtlas(hearing: Hearing, anew = false): Promise<Opening> {
  const url = new URL(FILE, document.baseURI);
  const json = await fetchJson(url, { most: MOST_BYTES, anew });
  if (json.kind === "failed") return failed(json.reason);
  const { value } = json;
  if (isPointer(value)) {
    const { openArchiveAtlas } = await import("./archive/open-archive-atlas.ts");
    const opening = await openArchiveAtlas(value, { url, name: FILE }, hearing);
    const isGone = opening.kind === "failed" && !anew && (await isBuiltAnew(url, String(value.file)));
    return isGone ? openAtlas(hearing, true) : opening;
  }
  const reading = await inSlices(atlasSteps(value));
  if (reading.kind === "failed") return failed(reading.reason);
  const { atlas, apart, troubles } = reading;
  const opened = { kind: "opened", findArticle: null, leftOutOfText: null } as const;
  if (apart === null || atlas.excerpts.size >= WORTH_COLUMNS) {
    // Of a large one the areas are little, and its columns are made with them. Nobody hears of an atlas that is not open.
    const said = [...troubles];
    const onTrouble: Hearing["onTrouble"] = (trouble) => said.push(trouble);
    const whole =
      apart === null ? atlas : withAreas(atlas, await fetchAreas(url, apart, { ...hearing, onTrouble }));
    return { ...opened, atlas: whole, ask: await columnsOver(whole), areas: null, troubles: said };
  }
  return { ...opened, atlas, ask: null, areas: () => fetchAreas(url, apart, hearing), troubles };
}

const isPointer = (value: unknown): value is { readonly file?: unknown } =>
  typeof value === "object" &&
  value !== null &&
  "format" in value &&
  String(value.format).startsWith("dateline-archive/");

async function columnsOver(atlas: Atlas): Promise<Answerer | null> {
  if (atlas.excerpts.size < WORTH_COLUMNS) return null;
  const { atlasAnswererOf } = await import("../engine/columnar/atlas-answer.ts");
  return atlasAnswererOf(atlas);
}

function failed(said: string): Opening {
  return { kind: "failed", reason: `${FILE} ${said}` };
}
