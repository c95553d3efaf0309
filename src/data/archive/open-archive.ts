import type { ArchiveFacts, Atlas } from "../../core/atlas.ts";
import type { Columns } from "../../core/columns.ts";
import { counted, countText } from "../../core/count-text.ts";
import type { Place } from "../../core/place.ts";
import type { PlaceTree } from "../../core/place-tree.ts";
import type { Shelf } from "../../core/shelf.ts";
import type { Spellings } from "../../core/spellings.ts";
import { readAtlas } from "../atlas.ts";
import { actorId } from "../brand.ts";
import { AboutFile, HeadsFile, NamesFile, SpellingsFile, WordsFile } from "./about.ts";
import { archiveShelf } from "./archive-shelf.ts";
import { type Chunks, chunksOf } from "./chunks.ts";
import { dateClassesOf } from "./date-classes.ts";
import { AnyDirectory, ARCHIVE_FORMAT, type Chunk, Directory, directoryChunk } from "./directory.ts";
import { articleFinding, type FindArticle } from "./find-article.ts";
import { parsedAs } from "./json.ts";
import { firstPlaces, namedPlaces } from "./named-places.ts";
import { unpackPlaces } from "./pack-places.ts";
import { unpackTimes } from "./pack-times.ts";
import type { Fetching, Platform } from "./platform.ts";
import { rankingOf } from "./ranking.ts";
import { readRows } from "./read-rows.ts";
import { type TextReading, textReading } from "./read-texts.ts";
import { wordReading } from "./read-words.ts";
import { readSpellings } from "./spellings-file.ts";
import { unpackTexts } from "./text-list.ts";

type Failed = { readonly kind: "failed"; readonly reason: string };

/** What the first marks need, and how to read on. The places have no areas yet. */
export type Archive = {
  readonly kind: "opened";
  readonly title: string;
  readonly description: string;
  readonly excerpts: number;
  readonly unplaced: number;
  /** By leaf; those without a name yet have an id of their own. */
  readonly places: readonly Place[];
  /** 1 at the leaves whose names are there. */
  readonly isNamed: Uint8Array;
  readonly tree: PlaceTree;
  /** The weights of the tree's nodes with all rows counted: what every cluster and place has. */
  readonly weights: Int32Array;
  readonly load: () => Promise<Loaded | Failed>;
};

export type Loaded = {
  readonly kind: "loaded";
  /** Without articles and excerpts, which are the shelf's. */
  readonly atlas: Atlas;
  readonly columns: Columns;
  readonly shelf: Shelf;
  /** The small atlas that holds a row's article; null where it cannot be read. */
  readonly atlasOf: (row: number) => Promise<Atlas | null>;
  readonly findArticle: FindArticle;
  /** All that is in it, for who goes through the whole of it. */
  readonly texts: { readonly count: number; readonly read: TextReading };
  readonly leftOut: ArchiveFacts["leftOut"];
  /** How many articles it has, those without an excerpt too. */
  readonly articles: number;
  /** How the articles spell places and actors, but for their names; null where that cannot be read. */
  readonly spellings: Spellings | null;
  /** What is missing and why, a sentence each; more come as texts are read. */
  readonly troubles: readonly string[];
};

/** Enough for the header and most directories, so that one request answers both. Bytes. */
const FIRST_READ = 4096;

/** Opens an archive. `reason` follows the name of the file: "is not an archive: …". */
export async function openArchive(fetching: Fetching, platform: Platform): Promise<Archive | Failed> {
  let start: Uint8Array;
  try {
    start = await fetching(0, FIRST_READ);
    if (directoryChunk(start) === null) start = await fetching(0, FIRST_READ, true);
  } catch (error) {
    return failed(`cannot be fetched: ${error instanceof Error ? error.message : String(error)}`);
  }
  const chunk = directoryChunk(start);
  if (chunk === null) return failed("is not an archive: it does not begin as one");
  const end = chunk[0] + chunk[1];
  const known: Fetching = async (from, to, anew = false) =>
    to <= start.length && !anew ? start.slice(from, to) : fetching(from, to, anew);
  const reading = await chunksOf(known, platform, 0)(chunk);
  if (reading.kind === "failed") return failed(`has a directory that ${reading.reason}`);
  const directory = parsedAs(Directory, reading.bytes, platform);
  if (directory === null) {
    const other = parsedAs(AnyDirectory, reading.bytes, platform)?.format ?? ARCHIVE_FORMAT;
    return other === ARCHIVE_FORMAT
      ? failed("has a directory that does not hold what it should")
      : failed(`is of another version: expected ${ARCHIVE_FORMAT}, found ${other}`);
  }
  return opened(directory, chunksOf(known, platform, end), platform);
}

async function opened(directory: Directory, chunks: Chunks, platform: Platform): Promise<Archive | Failed> {
  const { title, description, excerpts, unplaced, sections } = directory;
  const [ground, named] = await Promise.all([chunks(sections.places), chunks(sections.heads)]);
  if (ground.kind === "failed") return failed(`has places whose chunk ${ground.reason}`);
  const packed = unpackPlaces(ground.bytes);
  if (packed === null) return failed("has places that are not sound");
  const heads = named.kind === "failed" ? null : parsedAs(HeadsFile, named.bytes, platform);
  const { tree, weights } = packed;
  const first = { title, description, excerpts, unplaced, tree, weights, ...firstPlaces(packed, heads) };
  return { kind: "opened", ...first, load: () => loaded(first, directory, chunks, platform) };
}

async function loaded(
  first: Pick<Archive, "places" | "isNamed" | "tree" | "weights">,
  directory: Directory,
  chunks: Chunks,
  platform: Platform,
): Promise<Loaded | Failed> {
  const { sections } = directory;
  const section = async <Value>(chunk: Chunk, read: (bytes: Uint8Array) => Value | null) => {
    const reading = await chunks(chunk);
    return reading.kind === "read" ? read(reading.bytes) : null;
  };
  const blocks = directory.blocks.map(([, chunk]) => chunks(chunk));
  const [names, times, about, texts, words, spellings] = await Promise.all([
    section(sections.names, (bytes) => parsedAs(NamesFile, bytes, platform)),
    section(sections.times, unpackTimes),
    section(sections.about, (bytes) => parsedAs(AboutFile, bytes, platform)),
    section(sections.texts, (bytes) => unpackTexts(bytes, platform)),
    section(sections.words, (bytes) => parsedAs(WordsFile, bytes, platform)),
    sections.spellings === undefined
      ? null
      : section(sections.spellings, (bytes) => parsedAs(SpellingsFile, bytes, platform)),
  ]);
  if (times === null) return failed("has dates that cannot be read");
  const atlas = about === null ? null : readAtlas(about.atlas);
  if (about === null || atlas?.kind !== "read") return failed("has tables that cannot be read");
  if (about.publisherCounts.length !== about.publishers.length) return failed("has tables that do not fit");
  if (about.actorCounts.length !== about.actors.length) return failed("has tables that do not fit");
  if (!ascends(about.actors) || !ascends(about.publishers)) return failed("has tables out of order");
  const troubles: string[] = [];
  if (names?.ids.length !== first.places.length) {
    const unnamed = first.isNamed.filter((one) => one === 0).length;
    troubles.push(
      `The names of ${countText(unnamed)} of ${counted(first.places.length, "place")} and the radii of all cannot be read.`,
    );
  }
  if (texts === null) troubles.push("The list of texts cannot be read: no excerpt can be shown.");
  if (spellings === null) {
    const lack =
      sections.spellings === undefined
        ? "It was built before archives held the spellings of their articles (build it again)"
        : "The spellings of its articles cannot be read";
    troubles.push(`${lack}: the search finds places and actors by their names, not as articles write them.`);
  }
  if (words === null) troubles.push("The list of words cannot be read: no word can be searched.");

  const tables = {
    places: rankingOf(Uint32Array.from(first.weights.subarray(0, first.places.length))),
    actors: rankingOf(Uint32Array.from(about.actorCounts)),
    publishers: rankingOf(Uint32Array.from(about.publisherCounts)),
    times: times.first.length,
    dates: dateClassesOf(times),
  };
  const rows = await readRows(directory.blocks, tables, blocks, platform);
  troubles.push(...rows.troubles);
  const textOf = textReading(texts?.chunks ?? [], { chunks, platform }, (trouble) => troubles.push(trouble));
  const shelf = archiveShelf(texts?.chunks ?? [], {
    textOf,
    stretches: rows.stretches,
    words: wordReading(words, chunks, platform),
  });
  const places = names === null ? first.places : namedPlaces(first.places, names);
  const columns: Columns = {
    ...rows.columns,
    missing: directory.excerpts - rows.columns.rows,
    places: places.map((place) => atlas.atlas.places.get(place.id) ?? place),
    tree: first.tree,
    actors: about.actors.map(actorId),
    publishers: about.publishers,
    times,
  };
  const findArticle = articleFinding(texts, { chunks, platform, textOf });
  return {
    ...{ kind: "loaded", atlas: atlas.atlas, columns, ...shelf, findArticle, troubles },
    articles: texts?.articles ?? 0,
    spellings: spellings === null ? null : readSpellings(spellings),
    leftOut: leftOutIn(texts?.leftOut ?? [], atlas.atlas),
    texts: { count: texts?.chunks.length ?? 0, read: textOf },
  };
}

function leftOutIn(byText: readonly number[], { leftOut = [] }: Atlas): ArchiveFacts["leftOut"] {
  return { all: byText.reduce((sum, count) => sum + count, leftOut.length), byText };
}

const ascends = (values: readonly string[]): boolean =>
  values.every((value, at) => at === 0 || (values[at - 1] ?? "") < value);

const failed = (reason: string): Failed => ({ kind: "failed", reason });
