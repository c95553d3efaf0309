import type { Atlas } from "../../core/atlas.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { ExcerptId } from "../../core/ids.ts";
import type { Shelf } from "../../core/shelf.ts";
import { readAtlas } from "../atlas.ts";
import { TextFile, type TextsFile } from "./about.ts";
import type { Chunks } from "./chunks.ts";
import { parsedAs } from "./json.ts";
import type { Platform } from "./platform.ts";
import type { Stretch } from "./read-rows.ts";
import type { WordReading } from "./read-words.ts";

/** Texts that were read last stay, so that turning a page back fetches nothing. */
const KEPT = 32;

type Text = { readonly rows: readonly (Excerpt | null)[]; readonly atlas: Atlas };

export type ArchiveShelf = {
  readonly shelf: Shelf;
  /** The small atlas that holds a row's article; null where it cannot be read. */
  readonly atlasOf: (row: number) => Promise<Atlas | null>;
};

/** Reads texts when they are asked for, from the chunks that hold them. `say` hears what cannot be read. */
export function archiveShelf(
  texts: TextsFile,
  {
    chunks,
    platform,
    stretches,
    words,
  }: {
    readonly chunks: Chunks;
    readonly platform: Pick<Platform, "decode">;
    readonly stretches: readonly Stretch[];
    readonly words: WordReading;
  },
  say: (trouble: string) => void,
): ArchiveShelf {
  const ends: number[] = [];
  for (const [rows] of texts) ends.push((ends.at(-1) ?? 0) + rows);
  const kept = new Map<number, Promise<Text | null>>();
  const given = new Map<ExcerptId, number>();

  const read = async (number: number): Promise<Text | null> => {
    const entry = texts[number];
    if (entry === undefined) return null;
    const [rows, chunk] = entry;
    const reading = await chunks(chunk);
    const failed = (reason: string): null => {
      say(`Text ${number + 1} of ${texts.length}, ${rows} excerpts, ${reason}.`);
      kept.delete(number);
      return null;
    };
    if (reading.kind === "failed") return failed(reading.reason);
    const file = parsedAs(TextFile, reading.bytes, platform);
    const atlas = file === null ? null : readAtlas(file.atlas);
    if (file === null || atlas?.kind !== "read") return failed("does not hold what the directory says");
    for (const { path, message } of atlas.troubles) say(`Text ${number + 1}: ${path}: ${message}.`);
    const byId = new Map<string, Excerpt>(atlas.atlas.excerpts);
    return { rows: file.rows.map((id) => byId.get(id) ?? null), atlas: atlas.atlas };
  };
  const textOf = (number: number): Promise<Text | null> => {
    const text = kept.get(number) ?? read(number);
    kept.delete(number);
    kept.set(number, text);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return text;
  };
  const placeOf = (row: number): { readonly number: number; readonly at: number } => {
    const stretch = stretches.findLast(({ held }) => held <= row);
    const archived = row + (stretch === undefined ? 0 : stretch.archived - stretch.held);
    const number = firstAbove(ends, archived);
    return { number, at: archived - (ends[number - 1] ?? 0) };
  };

  return {
    shelf: {
      rowOf: (id) => given.get(id) ?? null,
      excerpts: async (rows) => {
        const places = Array.from(rows, placeOf);
        const read = await inTurns([...new Set(places.map(({ number }) => number))], textOf);
        return places.map(({ number, at }, index) => {
          const excerpt = read.get(number)?.rows[at] ?? null;
          if (excerpt !== null) given.set(excerpt.id, rows[index] ?? 0);
          return excerpt;
        });
      },
      saying: async (beginning) => heldOnly(await words(beginning), stretches),
    },
    atlasOf: async (row) => (await textOf(placeOf(row).number))?.atlas ?? null,
  };
}

/** So many texts at once: a page stands in few, what a download takes in thousands. */
const AT_ONCE = 16;

async function inTurns<Value>(
  numbers: readonly number[],
  read: (number: number) => Promise<Value>,
): Promise<ReadonlyMap<number, Value>> {
  const found = new Map<number, Value>();
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const turn = numbers.slice(from, from + AT_ONCE);
    for (const [at, value] of (await Promise.all(turn.map(read))).entries()) found.set(turn[at] ?? 0, value);
  }
  return found;
}

/** Rows of the archive as rows of the columns; those of missing blocks fall out. */
function heldOnly(archived: Uint32Array, stretches: readonly Stretch[]): Uint32Array {
  const held: number[] = [];
  let number = 0;
  for (const row of archived) {
    let stretch = stretches[number];
    while (stretch !== undefined && row >= stretch.archived + stretch.rows) stretch = stretches[++number];
    if (stretch === undefined) break;
    if (row >= stretch.archived) held.push(row - stretch.archived + stretch.held);
  }
  return Uint32Array.from(held);
}

function firstAbove(ends: readonly number[], row: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}
