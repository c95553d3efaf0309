import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { type Command, failure, type Input, type Outcome } from "./command.ts";
import type { Io } from "./io.ts";
import { systemReason } from "./read-source.ts";
import { SAMPLE } from "./sample.ts";

const USAGE = `Make a folder to start from: a sample article and its settings.

Usage: dateline init [FOLDER]

Examples:
  dateline init my-articles

FOLDER (default: this one) is made if it is not there, and must be empty.

Options:
  --json      one JSON document on standard output
  --quiet     print nothing
  --help      this text

Exit codes: 0 made, 1 failed, 2 usage`;

export const initCommand: Command = {
  name: "init",
  summary: "Make a folder with a sample article to start from",
  usage: USAGE,
  operands: ["[FOLDER]"],
  options: {},
  run: init,
};

async function init({ operands: [folder = "."] }: Input, { cwd }: Io): Promise<Outcome> {
  const root = resolve(cwd, folder);
  try {
    await mkdir(root, { recursive: true });
    const [first] = await readdir(root);
    if (first !== undefined) return failure(1, `${folder}: expected an empty folder, found ${first} in it`);
    // "wx": what someone else writes meanwhile is never overwritten.
    for (const [name, text] of SAMPLE) await writeFile(join(root, name), text, { flag: "wx" });
  } catch (error) {
    return failure(1, `${folder}: expected a folder that can be written: ${systemReason(error)}`);
  }
  const shown = relative(cwd, root).replaceAll("\\", "/") || ".";
  const files = SAMPLE.map(([name]) => name);
  const lines = [`${shown}: ${files.join(", ")}`, `Next: dateline build ${shown} && dateline serve ${shown}`];
  return { code: 0, lines, result: { folder: shown, files }, problems: [] };
}
