/**
 * The layout of `gazetteer.bin`; geodata/gazetteer/README.md tells why. After the magic come the version and the three
 * counts, then the length of each section, all u32 little-endian; then the sections, one after another.
 */
export const MAGIC = "DLGZ";
export const VERSION = 1;

/** In the file's order. Columns hold one value a row; `varint` is LEB128, `delta` the zigzag difference to the row before. */
export const SECTIONS = [
  /** Delta varint: the number of a `gn:` id; 0 where the id is a text. */
  "idNumbers",
  /** The ids that are texts, each ended by a newline. */
  "idTexts",
  /** Delta varint: 250ths of a degree. */
  "longitudes",
  "latitudes",
  /** One byte: `toPopulation`. */
  "populations",
  /** One byte: place in `FEATURES`. */
  "features",
  /** Delta varint: row of the parent plus one, 0 for none. */
  "parents",
  /** Of rows that are no settlement: varint tenths of a kilometre. */
  "radii",
  /** Of rows that are no settlement: one byte, twentieths. */
  "priors",
  /** Of countries and territories: two letters each. */
  "countryCodes",
  /** Names as shown, each ended by a newline; empty where `titleOf` makes it from the row's first key. */
  "titles",
  /** Keys, sorted by their UTF-8 bytes and front-coded in blocks: bytes shared with the key before, one byte each. */
  "keyShared",
  /** The bytes that follow, each key's ended by a newline. */
  "keyEnds",
  /** Varint: how many keys lead to the row. */
  "nameCounts",
  /** Varint, by row: the first key, then the steps to the next ones. */
  "nameKeys",
  /** One byte for each of these: place in `NAME_USES`, plus 8 at the row's first key. */
  "nameUses",
] as const;
export type Section = (typeof SECTIONS)[number];

export const COUNTS = ["rows", "keys", "names"] as const;
export const HEADER_BYTES = 4 + 4 + 4 * COUNTS.length + 4 * SECTIONS.length;

/** Right to 220 m: nearer than a town's middle is known. */
export const DEGREE = 250;
export const KILOMETRE = 10;
export const PRIOR = 20;
export const MAIN = 8;
/** Keys to a block: the first shares nothing. */
export const BLOCK = 32;
/** No key is longer, in bytes. */
export const LONGEST_KEY = 250;

/** Steps of a 27th of a decade, so right to 4.4 %; 0 is unknown. */
const STEPS = 27;

export function fromPopulation(population: number): number {
  return population < 1 ? 0 : Math.min(255, Math.round(Math.log10(population) * STEPS) + 1);
}

/** To two digits, which is more than a count of people is good for. */
export function toPopulation(code: number): number {
  if (code === 0) return 0;
  const population = 10 ** ((code - 1) / STEPS);
  return population < 100 ? Math.round(population) : Number(population.toPrecision(2));
}

/** A key as a name is usually written: "ras lanuf" is "Ras Lanuf". */
export function titleOf(key: string): string {
  return key.replace(/(^| )(.)/gu, (_, space: string, letter: string) => space + letter.toUpperCase());
}
