import type { Atlas } from "../../core/atlas.ts";
import { checksum } from "../../core/checksum.ts";
import type { Columns } from "../../core/columns.ts";
import type { Place } from "../../core/place.ts";
import { spellingCount } from "../../core/spellings.ts";
import { writeAtlas } from "../atlas-writer.ts";
import type { AboutFile, HeadsFile, NamesFile, WordsFile } from "./about.ts";
import { dateClassesOf } from "./date-classes.ts";
import { ARCHIVE_FORMAT, type Chunk, type Directory, headerOf } from "./directory.ts";
import { headsOf } from "./heads.ts";
import { articleChunks, hashOf, type Shelved } from "./pack-articles.ts";
import { packPlaces } from "./pack-places.ts";
import { packRows } from "./pack-rows.ts";
import { packTimes } from "./pack-times.ts";
import { Packer } from "./packer.ts";
import type { Platform } from "./platform.ts";
import { countsOf, rankingOf } from "./ranking.ts";
import { spellingsFile } from "./spellings-file.ts";
import { packTexts, type TextList } from "./text-list.ts";
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
  source: Source,
  platform: Platform,
  options: { readonly blockRows?: number } = {},
): Promise<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  const head = await streamArchive(source, platform, async (part) => void parts.push(part), options);
  return [head, ...parts];
}

/**
 * The same for archives that should not be held: `keep` is given one part after the other, and what stands before them
 * all, the header with the directory, comes at the end.
 */
export async function streamArchive(
  { atlas, columns, weights, texts }: Source,
  platform: Platform,
  keep: (part: Uint8Array) => Promise<void>,
  { blockRows = BLOCK_ROWS }: { readonly blockRows?: number } = {},
): Promise<Uint8Array> {
  let offset = 0;
  const add = async (bytes: Uint8Array): Promise<Chunk> => {
    const packed = await platform.gzip(bytes);
    const chunk: Chunk = [offset, packed.length, checksum(packed)];
    await keep(packed);
    offset += packed.length;
    return chunk;
  };
  const json = (value: unknown): Uint8Array => platform.encode(JSON.stringify(value));

  const { places } = columns;
  const leaves = headsOf(columns.tree, weights);
  const named = (leaf: number): Place | undefined => places[leaf];
  const heads: HeadsFile = {
    leaves: [...leaves],
    ids: leaves.flatMap((leaf) => named(leaf)?.id ?? []),
    names: leaves.flatMap((leaf) => named(leaf)?.name ?? []),
  };
  const names: NamesFile = {
    ids: places.map(({ id }) => id),
    names: places.map(({ name }) => name),
    radii: places.map(({ radiusKm }) => radiusKm),
  };
  const first = {
    places: await add(
      packPlaces({
        tree: columns.tree,
        weights,
        positions: places.map(({ position }) => position),
        kinds: places.map(({ kind }) => kind),
      }),
    ),
    heads: await add(json(heads)),
    names: await add(json(names)),
    times: await add(packTimes(columns.times)),
  };
  const actorCounts = countsOf(columns.naming.items, columns.actors.length);
  const publisherCounts = countsOf(columns.publisher, columns.publishers.length);
  const about: AboutFile = {
    atlas: JSON.parse(writeAtlas({ ...atlas, ...withoutTexts(atlas, places) })),
    actors: [...columns.actors],
    actorCounts: [...actorCounts],
    publishers: [...columns.publishers],
    publisherCounts: [...publisherCounts],
  };
  const tables = {
    places: rankingOf(Uint32Array.from(weights.subarray(0, places.length))),
    actors: rankingOf(actorCounts),
    publishers: rankingOf(publisherCounts),
    times: columns.times.first.length,
    dates: dateClassesOf(columns.times),
  };
  const aboutChunk = await add(json(about));
  const blocks: Directory["blocks"] = [];
  for (let from = 0; from < columns.rows; from += blockRows) {
    const to = Math.min(columns.rows, from + blockRows);
    blocks.push([to - from, await add(packRows(columns, tables, from, to))]);
  }

  const gatherer = new WordGatherer();
  const spelt = spellingCount();
  const textChunks: [number, Chunk][] = [];
  const shelved: Shelved[] = [];
  const leftOut: number[] = [];
  let row = 0;
  for (const text of texts) {
    for (const { quotation } of text.excerpts.values()) gatherer.add(row++, quotation);
    for (const article of text.articles.values()) {
      spelt.add(article);
      shelved.push({ hash: hashOf(article.id, platform), text: textChunks.length });
    }
    leftOut.push(text.leftOut?.length ?? 0);
    const file = `{"rows":${JSON.stringify([...text.excerpts.keys()])},"atlas":${writeAtlas(text)}}`;
    textChunks.push([text.excerpts.size, await add(platform.encode(file))]);
  }
  if (row !== columns.rows) throw new Error(`${row} excerpts in the texts, ${columns.rows} in the columns`);
  const index: [number, Chunk][] = [];
  for (const { first: hash, packed } of articleChunks(shelved)) index.push([hash, await add(packed)]);
  const list: TextList = { chunks: textChunks, articles: shelved.length, index, leftOut };
  const spelling = spellingsFile(spelt.spellings(), {
    places: [...places, ...atlas.places.values()],
    actors: atlas.actors.values(),
  });
  const spellings = await add(json(spelling));
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
      texts: await add(packTexts(list, platform)),
      words: await add(json(wordChunks)),
      spellings,
    },
    blocks,
  };
  const packed = await platform.gzip(json(directory));
  return endToEnd(headerOf(packed), packed);
}

/** Nothing that stands elsewhere in the archive: of the `used` places only those of which more is known than name and radius. */
function withoutTexts({ places, leftOut = [] }: Source["atlas"], used: readonly Place[]) {
  const ids = new Set(used.map(({ id }) => id));
  const more = [...places].filter(([id, { area, note }]) => area !== null || note !== null || !ids.has(id));
  const files = leftOut.filter(({ kind }) => kind === "file");
  return { articles: new Map(), excerpts: new Map(), places: new Map(more), leftOut: files };
}

function unplacedIn({ rows, placings: { start } }: Columns): number {
  let unplaced = 0;
  for (let row = 0; row < rows; row++) if (start[row] === start[row + 1]) unplaced++;
  return unplaced;
}

function endToEnd(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The length of the head, packed, the head, and the rest: what `cutHead` takes apart. */
function withHead(head: Uint8Array, rest: Uint8Array): Uint8Array {
  const packer = new Packer();
  packer.whole(head.length);
  packer.bytes(head);
  packer.bytes(rest);
  return packer.taken();
}
