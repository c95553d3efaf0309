import { resolve } from "node:path";
import { formatOf } from "../data/documents/document.ts";
import { ATLAS_FILE, MOST_IN_FILE } from "./atlas-form.ts";
import { checkAtlas } from "./check-atlas.ts";
import { type Command, encodingAsked, failure, type Input, type Outcome } from "./command.ts";
import { compileFolder, inventory, mentioned, missing, notReadIn } from "./compile-folder.ts";
import { listFolder } from "./folder-reader.ts";
import type { Io } from "./io.ts";
import { leftOutTold } from "./left-out-text.ts";
import { unsoundAtlas } from "./unsound.ts";
import { walkFolder } from "./walk-folder.ts";

const USAGE = `Check a folder of articles, or an atlas, without writing anything.

Usage: dateline check FOLDER [--encoding NAME]

Examples:
  dateline check my-articles
  dateline check my-articles --json
  dateline check my-articles/atlas

Every quotation is looked up in its article, every actor and place in its
table. What is wrong is told with file, line and column. Of a folder with an
atlas.json and no articles, that atlas is read whole: each record of a file,
each part of an archive.

Options:
  --encoding NAME  of texts that are no UTF-8 and do not say what they are:
              windows-1252, windows-1251 …; one file's is said in NAME.yaml
  --json      one JSON document on standard output
  --quiet     no progress and no summary
  --help      this text

Exit codes: 0 sound, 1 something is wrong, 2 usage`;

export const checkCommand: Command = {
  name: "check",
  summary: "Check a folder of articles, or an atlas, without writing anything",
  usage: USAGE,
  operands: ["FOLDER"],
  options: { encoding: "text" },
  run: check,
};

async function check({ operands: [folder = "."], options }: Input, io: Io): Promise<Outcome> {
  if (await isAtlas(resolve(io.cwd, folder))) return checkAtlas(folder, io);
  const compiled = await compileFolder(folder, io, { keep: false, encoding: encodingAsked(options) });
  if (compiled.kind === "failed") return failure(1, compiled.message, compiled.problems);
  if (compiled.kind === "interrupted") return failure(130, "interrupted");
  const { atlas, notRead } = compiled;
  const problems = [...compiled.problems, ...unsoundAtlas(atlas)];
  const { counts, text } = inventory(atlas);
  const leftOut = leftOutTold(atlas);
  return {
    code: problems.length === 0 ? 0 : 1,
    lines: [`${folder}: ${text}`, ...leftOut.lines, ...mentioned(notRead), ...missing(problems)],
    result: {
      folder,
      form: atlas.excerpts.size > MOST_IN_FILE ? "archive" : "file",
      ...counts,
      notRead: notReadIn(notRead),
      leftOut: leftOut.counts,
    },
    problems,
  };
}

/** An atlas.json at the top, and no article anywhere. */
async function isAtlas(folder: string): Promise<boolean> {
  const names = await listFolder(folder);
  if (typeof names === "string" || !names.includes(ATLAS_FILE)) return false;
  const walk = await walkFolder(folder, new Set());
  return typeof walk !== "string" && !walk.files.some((name) => formatOf(name) !== null);
}
