import { type Command, failure, type Input, type Outcome } from "./command.ts";
import { compileFolder, inventory, missing } from "./compile-folder.ts";
import type { Io } from "./io.ts";

const USAGE = `Check a folder of articles without writing anything.

Usage: dateline check FOLDER

Examples:
  dateline check my-articles
  dateline check my-articles --json

Every quotation is looked up in its article, every actor and place in its
table. What is wrong is told with file, line and column.

Options:
  --json      one JSON document on standard output
  --quiet     no progress and no summary
  --help      this text

Exit codes: 0 sound, 1 something is wrong, 2 usage`;

export const checkCommand: Command = {
  name: "check",
  summary: "Check a folder of articles without writing anything",
  usage: USAGE,
  operands: ["FOLDER"],
  options: {},
  run: check,
};

async function check({ operands: [folder = "."] }: Input, io: Io): Promise<Outcome> {
  const compiled = await compileFolder(folder, io, { keep: false });
  if (compiled.kind === "failed") return failure(1, compiled.message, compiled.problems);
  if (compiled.kind === "interrupted") return failure(130, "interrupted");
  const { atlas, problems } = compiled;
  const { counts, text } = inventory(atlas);
  return {
    code: problems.length === 0 ? 0 : 1,
    text: `${folder}: ${text}${missing(problems)}`,
    result: { folder, ...counts },
    problems,
  };
}
