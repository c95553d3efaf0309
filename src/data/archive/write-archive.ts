import type { Atlas } from "../../core/atlas.ts";
import type { Columns } from "../../core/columns.ts";
import { writeAtlas } from "../atlas-writer.ts";
import type { AboutFile, NamesFile, TextsFile, WordsFile } from "./about.ts";
import { ARCHIVE_FORMAT, type Chunk, checkOf, type Directory, headerOf } from "./directory.ts";
import { packPlaces } from "./pack-places.ts";
import { packRows } from "./pack-rows.ts";
import { packTimes } from "./pack-times.ts";
import { Packer } from "./packer.ts";
import type { Platform } from "./platform.ts";
import { countsOf, rankingOf } from "./ranking.ts";
import { WordGatherer } from "./word-packing.ts";

/** `atlas` without articles and excerpts; these come in `texts`, small atlases whose excerpts are the rows in order. */
export type Source = {
  readonly atlas: Omit<Atlas, "articles" | "excerpts">;
  readonly columns: Columns;
  /** The weights of the tree's nodes with all rows counted (`allWeights`). */
  readonly weights: Int32Array;
  readonly texts: Iterable<Atlas>;
};

/** Rows of a block: some hundred kilobytes, so that what one damaged block costs is little. */
const BLOCK_ROWS = 65_536;
const WORD_CHUNK_BYTES = 32_768;

/** The archive in parts that lie end to end; the README of this folder says how it is laid out. */
export async function writeArchive(
  { atlas, columns, weights, texts }: Source,
  platform: Platform,
  { blockRows = BLOCK_ROWS } = {},
): Promise<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const add = async (bytes: Uint8Array): Promise<Chunk> => {
    const packed = await platform.gzip(bytes);
    const chunk: Chunk = [offset, packed.length, checkOf(packed)];
    parts.push(packed);
    offset += packed.length;
    return chunk;
  };
  const json = (value: unknown): Uint8Array => platform.encode(JSON.stringify(value));

  const { places } = columns;
  const names: NamesFile = { ids: places.map(({ id }) => id), names: places.map(({ name }) => name) };
  const first = {
    places: await add(
      packPlaces({
        tree: columns.tree,
        weights,
        positions: places.map(({ position }) => position),
        kinds: places.map(({ kind }) => kind),
      }),
    ),
    names: await add(json(names)),
    times: await add(packTimes(columns.times)),
  };
  const actorCounts = countsOf(columns.naming.items, columns.actors.length);
  const about: AboutFile = {
    atlas: JSON.parse(writeAtlas({ ...atlas, articles: new Map(), excerpts: new Map() })),
    actors: [...columns.actors],
    actorCounts: [...actorCounts],
    publishers: [...columns.publishers],
  };
  const tables = {
    places: rankingOf(Uint32Array.from(weights.subarray(0, places.length))),
    actors: rankingOf(actorCounts),
    publishers: columns.publishers.length,
    times: columns.times.first.length,
  };
  const aboutChunk = await add(json(about));
  const blocks: Directory["blocks"] = [];
  for (let from = 0; from < columns.rows; from += blockRows) {
    const to = Math.min(columns.rows, from + blockRows);
    blocks.push([to - from, await add(packRows(columns, tables, from, to))]);
  }

  const gatherer = new WordGatherer();
  const textChunks: TextsFile = [];
  let row = 0;
  for (const text of texts) {
    for (const { quotation } of text.excerpts.values()) gatherer.add(row++, quotation);
    const file = `{"rows":${JSON.stringify([...text.excerpts.keys()])},"atlas":${writeAtlas(text)}}`;
    textChunks.push([text.excerpts.size, await add(platform.encode(file))]);
  }
  if (row !== columns.rows) throw new Error(`${row} excerpts in the texts, ${columns.rows} in the columns`);
  const wordChunks: WordsFile = [];
  for (const { first: word, words, packed } of gatherer.chunks(WORD_CHUNK_BYTES)) {
    wordChunks.push([word, await add(withHead(json(words), packed))]);
  }
  const directory: Directory = {
    format: ARCHIVE_FORMAT,
    title: atlas.title,
    description: atlas.description,
    excerpts: columns.rows,
    unplaced: unplacedIn(columns),
    sections: {
      ...first,
      about: aboutChunk,
      texts: await add(json(textChunks)),
      words: await add(json(wordChunks)),
    },
    blocks,
  };
  const packed = await platform.gzip(json(directory));
  return [headerOf(packed), packed, ...parts];
}

function unplacedIn({ rows, placings: { start } }: Columns): number {
  let unplaced = 0;
  for (let row = 0; row < rows; row++) if (start[row] === start[row + 1]) unplaced++;
  return unplaced;
}

/** The length of the head, packed, the head, and the rest: what `cutHead` takes apart. */
function withHead(head: Uint8Array, rest: Uint8Array): Uint8Array {
  const packer = new Packer();
  packer.whole(head.length);
  packer.bytes(head);
  packer.bytes(rest);
  return packer.taken();
}
