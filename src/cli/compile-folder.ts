import type { Atlas } from "../core/atlas.ts";
import { readAtlas } from "../data/atlas.ts";
import { writeAtlas } from "../data/atlas-writer.ts";
import { compile } from "../data/sources/compile.ts";
import type { Problem } from "../data/sources/problem.ts";
import type { Io } from "./io.ts";
import { readFolder } from "./read-folder.ts";

export type CompiledFolder =
  | {
      readonly kind: "compiled";
      readonly atlas: Atlas;
      /** The canonical file. */
      readonly text: string;
      readonly out: string;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: "failed"; readonly message: string; readonly problems: readonly Problem[] };

/** A folder as an atlas and the file to write, which has been read back once. */
export async function compileFolder(
  folder: string,
  { cwd, err }: Pick<Io, "cwd" | "err">,
): Promise<CompiledFolder> {
  err(`Reading ${folder}\n`);
  const read = await readFolder(folder, cwd);
  if (read.kind === "failed") return read;
  const { atlas, problems } = compile(read.sources);
  const text = writeAtlas(atlas);
  const back = readAtlas(JSON.parse(text));
  const troubles = back.kind === "read" ? back.troubles : [{ path: "", message: back.reason }];
  const unsound = troubles.map(({ path, message }) => ({
    file: "atlas.json",
    line: null,
    column: null,
    message: `${path}: ${message}`,
  }));
  return {
    kind: "compiled",
    atlas,
    text,
    out: read.out,
    problems: [...read.problems, ...problems, ...unsound],
  };
}

/** "2 articles, 26 excerpts, 18 places, 18 actors" with the numbers behind it. */
export function inventory({ articles, excerpts, places, actors }: Atlas) {
  const counts = {
    articles: articles.size,
    excerpts: excerpts.size,
    places: places.size,
    actors: actors.size,
  };
  const text = Object.entries(counts)
    .map(([noun, count]) => `${count} ${count === 1 ? noun.slice(0, -1) : noun}`)
    .join(", ");
  return { counts, text };
}

export function missing(problems: readonly Problem[]): string {
  if (problems.length === 0) return "";
  return `\n${problems.length === 1 ? "1 problem" : `${problems.length} problems`}: what they concern is left out`;
}
