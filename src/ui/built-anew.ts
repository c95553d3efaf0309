import { FORMER_AREAS_FILE } from "../data/atlas-schema.ts";
import { fetchJson } from "./fetch-json.ts";

/** Said when a file beside `atlas.json` is gone because a build has replaced the atlas since the page opened it. */
export const BUILT_ANEW = "The atlas was built anew after this page opened it. Reload the page to see it.";

const MOST_BYTES = 64 * 1024 * 1024;

/** Whether the `atlas.json` at `url` names another file beside it by now than `file`. Never rejects. */
export async function isBuiltAnew(url: URL, file: string): Promise<boolean> {
  const json = await fetchJson(url, { most: MOST_BYTES, anew: true });
  return json.kind === "parsed" && namedIn(json.value) !== file;
}

/** The file beside an atlas's own that it names: its archive, or else its areas. */
function namedIn(value: unknown): unknown {
  if (!isRecord(value)) return null;
  if ("file" in value) return value.file;
  return isRecord(value.areas) ? value.areas.file : FORMER_AREAS_FILE;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
