import { join, relative, resolve } from "node:path";
import { type Command, failure, type Input, type Outcome } from "./command.ts";
import { compileFolder, inventory, missing } from "./compile-folder.ts";
import type { Io } from "./io.ts";
import { systemReason } from "./read-source.ts";
import { writeWhole } from "./write-file.ts";

const USAGE = `Build the atlas of a folder of articles.

Usage: dateline build FOLDER [--out DIR]

Examples:
  dateline build my-articles
  dateline build my-articles --out site/atlas

FOLDER holds dateline.yaml (the title, where actors and places are), the
articles (NAME.txt) and beside each its annotations (NAME.yaml).

Options:
  --out DIR   where atlas.json is written; else what dateline.yaml says in
              “out”, else FOLDER/atlas
  --json      one JSON document on standard output
  --quiet     no progress and no summary
  --help      this text

Exit codes: 0 built, 1 failed or built with something left out, 2 usage`;

export const buildCommand: Command = {
  name: "build",
  summary: "Build the atlas of a folder of articles",
  usage: USAGE,
  operands: ["FOLDER"],
  options: { out: "text" },
  run: build,
};

async function build({ operands: [folder = "."], options }: Input, io: Io): Promise<Outcome> {
  const compiled = await compileFolder(folder, io);
  if (compiled.kind === "failed") return failure(1, compiled.message, compiled.problems);
  const { atlas, text, problems } = compiled;
  const out = options.get("out");
  const path = join(typeof out === "string" ? resolve(io.cwd, out) : compiled.out, "atlas.json");
  const shown = relative(io.cwd, path).replaceAll("\\", "/");
  let isNew: boolean;
  try {
    isNew = await writeWhole(path, text);
  } catch (error) {
    return failure(1, `${shown} cannot be written: ${systemReason(error)}`, problems);
  }
  const { counts, text: holds } = inventory(atlas);
  return {
    code: problems.length === 0 ? 0 : 1,
    text: `${shown}: ${holds}${isNew ? "" : " (unchanged)"}${missing(problems)}`,
    result: { file: shown, changed: isNew, ...counts },
    problems,
  };
}
