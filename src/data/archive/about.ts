import * as z from "zod/mini";
import { chunk } from "./directory.ts";

const count = z.int().check(z.minimum(0));

/** Lists of thousands, gone through by hand: a schema for each of their members would take a tenth of a second. */
const texts = z.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((one) => typeof one === "string"),
);
const numbers = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((one) => Number.isFinite(one) && one >= 0),
);
const counts = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one >= 0),
);

/** Ids and names of those leaves that are named first (`headsOf`): with the packed places all that the first marks need. */
export const HeadsFile = z.object({
  leaves: counts,
  ids: texts,
  names: texts,
});

/** Ids, names and radii in kilometres of all places, by leaf. */
export const NamesFile = z.object({
  ids: texts,
  names: texts,
  radii: numbers,
});

/**
 * What the first marks do not need: an atlas file without articles, whose places are those with an area or a note, and
 * what the columns are numbers into.
 */
export const AboutFile = z.object({
  atlas: z.unknown(),
  actors: texts,
  actorCounts: counts,
  publishers: texts,
  /** Excerpts of each. */
  publisherCounts: counts,
});

/** Ids, each with its spellings. */
const spelt = z.custom<readonly (readonly string[])[]>(
  (value) =>
    Array.isArray(value) &&
    value.every(
      (one) => Array.isArray(one) && one.length > 1 && one.every((text) => typeof text === "string"),
    ),
);

/** How the articles spell places and actors, the most frequent first, their names left out. */
export const SpellingsFile = z.object({ places: spelt, actors: spelt });

/** What stands before the packed list of texts (`text-list.ts`): how many chunks they are and where the first begins. */
export const TextsHead = z.object({
  articles: count,
  index: z.array(z.tuple([count, chunk])),
  chunks: count,
  from: count,
  /** How many things each text says it left out; absent where none does. */
  leftOut: z.optional(counts),
});

/** Where the chunks of words lie, with the first word of each, ascending. */
export const WordsFile = z.array(z.tuple([z.string(), chunk]));

/** The excerpts of a chunk of texts, in the order of the rows, and the atlas that holds them. */
export const TextFile = z.object({ rows: z.array(z.string()), atlas: z.unknown() });

/** The words of a chunk; their rows follow, packed. */
export const WordsOfChunk = z.array(z.string());

export type HeadsFile = z.infer<typeof HeadsFile>;
export type NamesFile = z.infer<typeof NamesFile>;
export type AboutFile = z.infer<typeof AboutFile>;
export type SpellingsFile = z.infer<typeof SpellingsFile>;
export type TextsHead = z.infer<typeof TextsHead>;
export type WordsFile = z.infer<typeof WordsFile>;
export type TextFile = z.infer<typeof TextFile>;
