import type { Atlas } from "../../core/atlas.ts";
import type { ExcerptId } from "../../core/ids.ts";
import type { Shelf } from "../../core/shelf.ts";
import type { Stretch } from "./read-rows.ts";
import type { Text, TextReading } from "./read-texts.ts";
import type { WordReading } from "./read-words.ts";
import type { TextList } from "./text-list.ts";

/** Excerpts whose rows are known, those given out last: no asker turns further back by a cursor. */
const GIVEN = 200_000;

export type ArchiveShelf = {
  readonly shelf: Shelf;
  /** The small atlas that holds a row's article; null where it cannot be read. */
  readonly atlasOf: (row: number) => Promise<Atlas | null>;
};

/** Reads texts when they are asked for, from the chunks that hold them. */
export function archiveShelf(
  texts: TextList["chunks"],
  {
    textOf,
    stretches,
    words,
  }: {
    readonly textOf: TextReading;
    readonly stretches: readonly Stretch[];
    readonly words: WordReading;
  },
): ArchiveShelf {
  const ends: number[] = [];
  for (const [rows] of texts) ends.push((ends.at(-1) ?? 0) + rows);
  const given = new Map<ExcerptId, number>();
  const give = (id: ExcerptId, row: number): void => {
    given.delete(id);
    given.set(id, row);
    const [oldest] = given.keys();
    if (given.size > GIVEN && oldest !== undefined) given.delete(oldest);
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
          if (excerpt !== null) give(excerpt.id, rows[index] ?? 0);
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

async function inTurns(
  numbers: readonly number[],
  read: TextReading,
): Promise<ReadonlyMap<number, Text | null>> {
  const found = new Map<number, Text | null>();
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const turn = numbers.slice(from, from + AT_ONCE);
    for (const [at, text] of (await Promise.all(turn.map(read))).entries()) found.set(turn[at] ?? 0, text);
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
