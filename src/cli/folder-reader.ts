import { readdir } from "node:fs/promises";
import { relative } from "node:path";
import type { EncodingHints } from "../data/documents/decode-text.ts";
import type { Format } from "../data/documents/document.ts";
import type { Problem, SourceFile } from "../data/sources/problem.ts";
import { readArticleSource, readSource, type SourceReading, systemReason } from "./read-source.ts";

/** File names by code point, which is the same on every system; a text says why there are none. */
export async function listFolder(folder: string): Promise<readonly string[] | string> {
  try {
    return (await readdir(folder)).sort((a, b) => (a < b ? -1 : Number(a > b)));
  } catch (error) {
    return `expected a folder that can be read: ${systemReason(error)}`;
  }
}

/** Reads files and keeps what is wrong with them. */
export class FolderReader {
  readonly problems: Problem[] = [];
  readonly #cwd: string;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** Null, with a problem, when it cannot be read. */
  async read(path: string, root: string): Promise<SourceFile | null> {
    return this.#kept(await readSource(path, root, this.shown(path)));
  }

  /** The same for an article that is to be read. */
  async article(
    path: string,
    root: string,
    format: Format,
    encodings: Omit<EncodingHints, "declared">,
  ): Promise<SourceFile | null> {
    const beside = this.shown(path.replace(/\.[^./\\]*$/, ".yaml"));
    const advice = (encoding: string) =>
      `say “encoding: ${encoding}” in ${beside}, or of all such files in dateline.yaml or by --encoding ${encoding}`;
    return this.#kept(
      await readArticleSource(path, root, this.shown(path), format, { ...encodings, advice }),
    );
  }

  say(path: string, message: string): void {
    this.problems.push({ file: this.shown(path), line: null, column: null, message });
  }

  /** As short as can be from where the command was called, with slashes everywhere. */
  shown(path: string): string {
    return (relative(this.#cwd, path) || ".").replaceAll("\\", "/");
  }

  #kept(reading: SourceReading): SourceFile | null {
    if (reading.kind === "read") return reading.source;
    this.problems.push(reading.problem);
    return null;
  }
}
