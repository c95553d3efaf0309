import type { PlaceId } from "../core/ids.ts";
import type { Areas } from "../core/with-areas.ts";
import { areasSteps } from "../data/areas.ts";
import { AREAS_FILE } from "../data/atlas-schema.ts";
import type { Trouble } from "../data/trouble.ts";
import { fetchJson } from "./fetch-json.ts";
import { inSlices } from "./in-slices.ts";

const MOST_BYTES = 64 * 1024 * 1024;

/** The areas of the places that keep them in a file of their own. What cannot be had is told; its places keep their points. */
export async function fetchAreas(
  url: URL,
  apart: ReadonlySet<PlaceId>,
  onTrouble: (trouble: Trouble) => void,
): Promise<Areas> {
  const json = await fetchJson(url, MOST_BYTES);
  const reading = json.kind === "failed" ? json : await inSlices(areasSteps(json.value, apart));
  if (reading.kind === "failed") {
    onTrouble({ path: AREAS_FILE, message: `${reading.reason} Countries and regions are shown as points.` });
    return new Map();
  }
  for (const { path, message } of reading.troubles) onTrouble({ path: `${AREAS_FILE}: ${path}`, message });
  return reading.areas;
}
