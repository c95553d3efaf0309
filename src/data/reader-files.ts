import { checksum } from "../core/checksum.ts";

/** The files that articles are read with, by their paths below the app. */
export const READER_FILES = [
  "gazetteer/gazetteer.bin",
  "gazetteer/outlines.json",
  "model/lexicon.bin",
  "model/weights.tsv",
  "model/tagger.bin",
  "model/known-actors.tsv",
] as const;
export type ReaderFile = (typeof READER_FILES)[number];

/** Length and checksum of a file. */
export type FileCheck = { readonly bytes: number; readonly check: number };
export type ReaderChecks = Readonly<Record<ReaderFile, FileCheck>>;

/** Those of the files as they were when the program was built: the build writes them into it (`geodata/reader-checks.ts`). */
declare const READER_CHECKS: ReaderChecks;

export const checkOf = (bytes: Uint8Array): FileCheck => ({ bytes: bytes.length, check: checksum(bytes) });

/**
 * What is wrong with the bytes of a file; it follows its name. Null where they are those that the program was built with: a
 * damaged gazetteer would open, and lack places without a word.
 */
export function damageIn(
  file: ReaderFile,
  bytes: Uint8Array,
  checks: ReaderChecks = READER_CHECKS,
): string | null {
  const [expected, found] = [checks[file], checkOf(bytes)];
  return expected.bytes === found.bytes && expected.check === found.check
    ? null
    : `is damaged, or of another build: expected ${text(expected)}, found ${text(found)}`;
}

const text = ({ bytes, check }: FileCheck): string =>
  `${bytes} bytes with the checksum ${check.toString(16).padStart(8, "0")}`;
