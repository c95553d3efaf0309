/** What is known of a word on its own. */
export type WordFacts = {
  /** How common an English word it is: 1 (everyone's) to 7 (rare); 0 where it is no common word. */
  readonly tier: number;
  readonly firstName: boolean;
  readonly lastName: boolean;
  /** Log2 of its place in a list of words by use; 0 is "the", 17 the rarest known. */
  readonly rank: number;
  /** Number of its group of words used alike. */
  readonly cluster: number;
  /** How much it is used like a person's name, 0 to 15. */
  readonly person: number;
  /** How much it is used like a place's name, 0 to 15. */
  readonly place: number;
};

/** The words of English news. */
export type Lexicon = { readonly size: number; word(folded: string): WordFacts | null };

export type LexiconOpening =
  | { readonly kind: "opened"; readonly lexicon: Lexicon }
  | { readonly kind: "failed"; readonly reason: string };

/** "DLX" and the version. */
const MAGIC = [0x44, 0x4c, 0x58, 0x31] as const;
const HEADER = 8;
const COLUMNS = 4;

/**
 * Opens the file that `geodata/model/build-lexicon.ts` writes: magic, the number of words n (u32, little endian),
 * four columns of n bytes (tier and name flags; rank; cluster; person and place), then the words, sorted, ASCII, one
 * a line.
 */
export function openLexicon(bytes: Uint8Array): LexiconOpening {
  if (bytes.length < HEADER || !MAGIC.every((byte, index) => bytes[index] === byte))
    return { kind: "failed", reason: "This is no lexicon of version 1." };
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  const rows = rowsOf(bytes, HEADER + COLUMNS * size);
  if (rows.size !== size) {
    return { kind: "failed", reason: `The lexicon promises ${size} words and holds ${rows.size}.` };
  }
  const column = (number: number, row: number): number => bytes[HEADER + number * size + row] ?? 0;
  const known: (WordFacts | undefined)[] = Array.from({ length: size });
  const word = (folded: string): WordFacts | null => {
    const row = rows.get(folded);
    if (row === undefined) return null;
    known[row] ??= factsOf(row);
    return known[row] ?? null;
  };
  const factsOf = (row: number): WordFacts => {
    const [flags, likeness] = [column(0, row), column(3, row)];
    return {
      tier: flags & 7,
      firstName: (flags & 8) !== 0,
      lastName: (flags & 16) !== 0,
      rank: column(1, row),
      cluster: column(2, row),
      person: likeness >> 4,
      place: likeness & 15,
    };
  };
  return { kind: "opened", lexicon: { size, word } };
}

/** Bytes made into text at once: as many as a call may safely have arguments. */
const CHUNK = 8192;

function rowsOf(bytes: Uint8Array, from: number): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let left = "";
  for (let start = from; start < bytes.length; start += CHUNK) {
    const words = (left + String.fromCharCode(...bytes.subarray(start, start + CHUNK))).split("\n");
    left = words.pop() ?? "";
    for (const word of words) rows.set(word, rows.size);
  }
  if (left !== "") rows.set(left, rows.size);
  return rows;
}
