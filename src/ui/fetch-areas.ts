import type { Areas } from "../core/with-areas.ts";
import { areasSteps } from "../data/areas.ts";
import type { AreasApart } from "../data/atlas.ts";
import { BUILT_ANEW, isBuiltAnew } from "./built-anew.ts";
import { fetchJson } from "./fetch-json.ts";
import { inSlices } from "./in-slices.ts";
import type { Hearing } from "./open-atlas.ts";

const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The areas of the places that keep them in a file beside the atlas's own, which is at `url`. What cannot be had is told; its
 * places keep their points.
 */
export async function fetchAreas(
  url: URL,
  { file, check, places }: AreasApart,
  { onTrouble, onNews }: Pick<Hearing, "onTrouble" | "onNews">,
): Promise<Areas> {
  const json = await fetchJson(new URL(file, url), { most: MOST_BYTES, check });
  if (json.kind === "failed" && (await isBuiltAnew(url, file))) {
    onTrouble({ path: file, message: `is gone. ${BUILT_ANEW}` });
    onNews(BUILT_ANEW);
    return new Map();
  }
  const reading = json.kind === "failed" ? json : await inSlices(areasSteps(json.value, places));
  if (reading.kind === "failed") {
    onTrouble({ path: file, message: `${reading.reason} Countries and regions are shown as points.` });
    return new Map();
  }
  for (const { path, message } of reading.troubles) onTrouble({ path: `${file}: ${path}`, message });
  return reading.areas;
}
