import type { Atlas } from "../core/atlas.ts";
import { textSlices } from "../data/archive/text-slices.ts";
import { readAtlas } from "../data/atlas.ts";
import { writeAtlas } from "../data/atlas-writer.ts";
import type { Problem } from "../data/sources/problem.ts";
import type { Trouble } from "../data/trouble.ts";

export const ATLAS_FILE = "atlas.json";

/** What the app would leave out of a file. */
export function unsoundText(text: string): readonly Problem[] {
  return troublesOf(text).map(({ path, message }) => problemOf(ATLAS_FILE, `${path}: ${message}`));
}

/** The same of an atlas that is not written: in slices, so that no text of the whole is made. */
export function unsoundAtlas(atlas: Atlas): readonly Problem[] {
  const head = { ...atlas, articles: new Map(), excerpts: new Map() };
  const problems = [...unsoundText(writeAtlas(head))];
  for (const slice of textSlices(atlas)) {
    const [first = ""] = slice.articles.keys();
    for (const { path, message } of troublesOf(writeAtlas(slice)))
      problems.push(problemOf(ATLAS_FILE, `${path}, counted from article ${first}: ${message}`));
  }
  return problems;
}

function troublesOf(text: string): readonly Trouble[] {
  const back = readAtlas(JSON.parse(text));
  return back.kind === "read" ? back.troubles : [{ path: "", message: back.reason }];
}

export const problemOf = (file: string, message: string): Problem => ({
  file,
  line: null,
  column: null,
  message,
});
