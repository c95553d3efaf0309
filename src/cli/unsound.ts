import type { Atlas } from "../core/atlas.ts";
import { withLeftOut } from "../core/left-out.ts";
import { textSlices } from "../data/archive/text-slices.ts";
import { readAreas } from "../data/areas.ts";
import { type AreasApart, type AtlasReading, readAtlas } from "../data/atlas.ts";
import { writeAtlas } from "../data/atlas-writer.ts";
import type { Problem } from "../data/sources/problem.ts";
import type { Trouble } from "../data/trouble.ts";
import { ATLAS_FILE } from "./atlas-form.ts";

/** What the app would leave out of an atlas's file, and of its file of areas. */
export function unsoundText(text: string, areas: string | null = null): readonly Problem[] {
  const back = readAtlas(JSON.parse(text));
  const problems = troublesIn(back).map(({ path, message }) => problemOf(ATLAS_FILE, `${path}: ${message}`));
  if (back.kind === "failed" || back.apart === null || areas === null) return problems;
  return [...problems, ...unsoundAreas(JSON.parse(areas), back.apart)];
}

export function unsoundAreas(value: unknown, { file, places }: AreasApart): readonly Problem[] {
  const reading = readAreas(value, places);
  return reading.kind === "failed"
    ? [problemOf(file, reading.reason)]
    : reading.troubles.map(({ path, message }) => problemOf(file, `${path}: ${message}`));
}

/** The same of an atlas that is not written: in slices, so that no text of the whole is made. */
export function unsoundAtlas(atlas: Atlas): readonly Problem[] {
  const files = (atlas.leftOut ?? []).filter(({ kind }) => kind === "file");
  const head = withLeftOut({ ...atlas, articles: new Map(), excerpts: new Map() }, files);
  const problems = [...unsoundText(writeAtlas(head))];
  for (const slice of textSlices(atlas)) {
    const [first = ""] = slice.articles.keys();
    for (const { path, message } of troublesIn(readAtlas(JSON.parse(writeAtlas(slice)))))
      problems.push(problemOf(ATLAS_FILE, `${path}, counted from article ${first}: ${message}`));
  }
  return problems;
}

function troublesIn(back: AtlasReading): readonly Trouble[] {
  return back.kind === "read" ? back.troubles : [{ path: "", message: back.reason }];
}

export const problemOf = (file: string, message: string): Problem => ({
  file,
  line: null,
  column: null,
  message,
});
