import { readFileSync } from "node:fs";
import { checkOf, READER_FILES, type ReaderChecks } from "../src/data/reader-files.ts";

/**
 * For the `define` of a build: lengths and checksums of the files in `public` that articles are read with, so that whoever
 * builds one of them anew has nothing to write down. The app and the command hold what they read against them.
 */
export function readerChecks(): { readonly READER_CHECKS: string } {
  const checks: Partial<ReaderChecks> = Object.fromEntries(
    READER_FILES.map((file) => [file, checkOf(readFileSync(new URL(`../public/${file}`, import.meta.url)))]),
  );
  return { READER_CHECKS: JSON.stringify(checks) };
}
