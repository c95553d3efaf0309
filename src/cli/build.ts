import { join, relative } from "node:path";
import { counted, countText } from "../core/count-text.ts";
import { ATLAS_FILE, FORMS, type Form, MOST_IN_FILE } from "./atlas-form.ts";
import { type Command, encodingAsked, failure, type Input, type Outcome } from "./command.ts";
import {
  type CompiledFolder,
  compileFolder,
  inventory,
  mentioned,
  missing,
  notReadIn,
} from "./compile-folder.ts";
import type { Io } from "./io.ts";
import { leftOutTold } from "./left-out-text.ts";
import { refusalToReplace } from "./own-files.ts";
import { readingSummary } from "./reading-summary.ts";
import { type AtlasWritten, sizeText, writeAtlasTo } from "./write-atlas.ts";

const USAGE = `Build the atlas of a folder of articles.

Usage: dateline build FOLDER [--out DIR] [--as FORM] [--encoding NAME]
                             [--force]

Examples:
  dateline build my-articles
  dateline build my-articles --out site/atlas
  dateline build my-articles --as archive

FOLDER and the folders in it hold articles: text, Markdown or HTML (NAME.txt,
.md, .html). Each is read: places, actors and dates are found and resolved.
Front matter, or a file NAME.yaml beside it, says title, publisher, published,
url, language. Where NAME.yaml has annotations (excerpts), these count and
nothing is read. An article's id is its path below FOLDER without the ending,
“/” written “--”. Other files (.pdf, .docx …) are not read and told.

dateline.yaml may give the atlas a title and say where actors and places are;
corrections.yaml what a name means; both always win over what was read. An
article that did not change is not read again (FOLDER/.dateline keeps it).

An atlas above ${countText(MOST_IN_FILE)} excerpts, or whose file would be above 64 MB, becomes an
archive: atlas.json then points at a file beside it (atlas.….dateline), which
the app reads in parts. Any static host that answers range requests serves it.

Options:
  --out DIR   where atlas.json is written; else what dateline.yaml says in
              “out”, else FOLDER/atlas
  --as FORM   file: all in atlas.json; archive: whatever the size
  --force     replace an atlas.json that Dateline did not write
  --encoding NAME  of texts that are no UTF-8 and do not say what they are:
              windows-1252, windows-1251 …; one file's is said in NAME.yaml
  --json      one JSON document on standard output
  --quiet     no progress and no summary
  --help      this text

Exit codes: 0 built, 1 failed, or built with something left out (a file that
may hold an article was not read; pictures and parts of pages are no reason),
2 usage, 130 interrupted (the same command goes on where it stopped)`;

export const buildCommand: Command = {
  name: "build",
  summary: "Build the atlas of a folder of articles",
  usage: USAGE,
  operands: ["FOLDER"],
  options: { out: "text", as: "text", encoding: "text", force: "flag" },
  run: build,
};

async function build({ operands: [folder = "."], options }: Input, io: Io): Promise<Outcome> {
  const as = options.get("as");
  const asked = FORMS.find((form) => form === as) ?? null;
  if (as !== undefined && asked === null)
    return failure(2, `--as expects ${FORMS.join(" or ")}, found ${JSON.stringify(as)}`);
  const out = options.get("out");
  const refuse = (site: string) => refusal(site, options.has("force"), io);
  const compiled = await compileFolder(folder, io, {
    keep: true,
    encoding: encodingAsked(options),
    out: typeof out === "string" ? out : null,
    refuse,
  });
  if (compiled.kind === "failed") return failure(1, compiled.message, compiled.problems);
  if (compiled.kind === "interrupted") {
    const { done, of } = compiled;
    return failure(
      130,
      `interrupted after ${countText(done)} of ${counted(of, "article")}; the same command goes on from there`,
    );
  }
  // An hour may have passed.
  const late = await refuse(compiled.out);
  if (late !== null) return failure(1, late, compiled.problems);
  return written(compiled, compiled.out, asked, io);
}

/** Why nothing may be built into a folder; null where it may. */
function refusal(folder: string, isForced: boolean, { cwd }: Io): Promise<string | null> {
  return refusalToReplace(folder, shownIn(cwd, folder, ATLAS_FILE), isForced);
}

const shownIn = (cwd: string, folder: string, file: string): string =>
  relative(cwd, join(folder, file)).replaceAll("\\", "/");

async function written(
  { atlas, problems: found, notRead, read, sweep }: Extract<CompiledFolder, { kind: "compiled" }>,
  folder: string,
  asked: Form | null,
  io: Io,
): Promise<Outcome> {
  const shown = (file: string) => shownIn(io.cwd, folder, file);
  const result = await writeAtlasTo(folder, atlas, { asked, io });
  if (result.kind === "interrupted")
    return failure(130, "interrupted while packing; the same command reads nothing again", found);
  if (result.kind === "failed") {
    const file = result.what === "file" ? shown(ATLAS_FILE) : `the archive beside ${shown(ATLAS_FILE)}`;
    return failure(1, `${file} cannot be written: ${result.reason}`, found);
  }
  await sweep();
  const { form, changed, archive, bytes } = result;
  const problems = [...found, ...result.problems];
  const { counts, text: holds } = inventory(atlas);
  const summary = read === null ? null : readingSummary(atlas, read.notes, read.ids);
  const leftOut = leftOutTold(atlas);
  return {
    code: problems.length === 0 ? 0 : 1,
    lines: [
      `${shown(ATLAS_FILE)}: ${holds}${changed ? "" : " (unchanged)"}`,
      ...inArchive(result),
      ...(summary?.lines ?? []),
      ...leftOut.lines,
      ...leftAlone(result.strangers.map(shown)),
      ...mentioned(notRead),
      ...missing(problems),
    ],
    result: {
      file: shown(ATLAS_FILE),
      form,
      ...(archive === null ? {} : { archive: shown(archive) }),
      bytes,
      changed,
      ...counts,
      notRead: notReadIn(notRead),
      leftOut: leftOut.counts,
      ...(summary === null ? {} : { read: { fresh: read?.fresh, ...summary.counts } }),
    },
    problems,
  };
}

function inArchive({ archive, bytes }: Extract<AtlasWritten, { kind: "written" }>): readonly string[] {
  return archive === null ? [] : [`An archive, ${archive} (${sizeText(bytes)}), which lies beside it`];
}

function leftAlone(files: readonly string[]): readonly string[] {
  return files.length === 0 ? [] : [`Left alone, for Dateline did not write them: ${files.join(", ")}`];
}
