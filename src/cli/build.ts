import { join, relative, resolve } from "node:path";
import { type Command, failure, type Input, type Outcome } from "./command.ts";
import { compileFolder, inventory, missing } from "./compile-folder.ts";
import type { Io } from "./io.ts";
import { systemReason } from "./read-source.ts";
import { readingSummary } from "./reading-summary.ts";
import { writeWhole } from "./write-file.ts";

const USAGE = `Build the atlas of a folder of articles.

Usage: dateline build FOLDER [--out DIR]

Examples:
  dateline build my-articles
  dateline build my-articles --out site/atlas

FOLDER holds articles: text, Markdown or HTML (NAME.txt, .md, .html). Each is
read: places, actors and dates are found and resolved. Front matter, or a file
NAME.yaml beside it, says title, publisher, published, url, language. Where
NAME.yaml has annotations (excerpts), these count and nothing is read.

dateline.yaml may give the atlas a title and say where actors and places are;
corrections.yaml what a name means; both always win over what was read. An
article that did not change is not read again (FOLDER/.dateline keeps it).

Options:
  --out DIR   where atlas.json is written; else what dateline.yaml says in
              “out”, else FOLDER/atlas
  --json      one JSON document on standard output
  --quiet     no progress and no summary
  --help      this text

Exit codes: 0 built, 1 failed or built with something left out, 2 usage,
130 interrupted (the same command goes on where it stopped)`;

export const buildCommand: Command = {
  name: "build",
  summary: "Build the atlas of a folder of articles",
  usage: USAGE,
  operands: ["FOLDER"],
  options: { out: "text" },
  run: build,
};

async function build({ operands: [folder = "."], options }: Input, io: Io): Promise<Outcome> {
  const compiled = await compileFolder(folder, io, { keep: true });
  if (compiled.kind === "failed") return failure(1, compiled.message, compiled.problems);
  if (compiled.kind === "interrupted") {
    const { done, of } = compiled;
    return failure(130, `interrupted after ${done} of ${of} articles; the same command goes on from there`);
  }
  const { atlas, text, problems, read, sweep } = compiled;
  const out = options.get("out");
  const path = join(typeof out === "string" ? resolve(io.cwd, out) : compiled.out, "atlas.json");
  const shown = relative(io.cwd, path).replaceAll("\\", "/");
  let isNew: boolean;
  try {
    isNew = await writeWhole(path, text);
  } catch (error) {
    return failure(1, `${shown} cannot be written: ${systemReason(error)}`, problems);
  }
  await sweep();
  const { counts, text: holds } = inventory(atlas);
  const ids = new Set(read?.articles.map(({ article }) => article.id as string) ?? []);
  const summary = read === null ? null : readingSummary(atlas, read.notes, ids);
  const told = summary === null ? "" : `\n${summary.text}`;
  return {
    code: problems.length === 0 ? 0 : 1,
    text: `${shown}: ${holds}${isNew ? "" : " (unchanged)"}${told}${missing(problems)}`,
    result: {
      file: shown,
      changed: isNew,
      ...counts,
      ...(summary === null ? {} : { read: { fresh: read?.fresh, ...summary.counts } }),
    },
    problems,
  };
}
