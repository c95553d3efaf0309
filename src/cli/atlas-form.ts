import { createHash } from "node:crypto";
import type { Atlas } from "../core/atlas.ts";
import { checksum } from "../core/checksum.ts";
import type { AreasRef } from "../data/atlas-schema.ts";
import { writeAreas, writeAtlas } from "../data/atlas-writer.ts";

/** What the app opens, in either form. */
export const ATLAS_FILE = "atlas.json";

/** `file`: all of it is `atlas.json`; `archive`: `atlas.json` points at columns and texts that are read by ranges. */
export type Form = "file" | "archive";

export const FORMS: readonly Form[] = ["file", "archive"];

/** So many excerpts the app still opens at once from one file. */
export const MOST_IN_FILE = 20_000;

/** The app refuses a larger `atlas.json`. Bytes. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** Text that would be too large for a file whatever else it holds. UTF-16 units. */
const MOST_TEXT = MOST_BYTES;

/** A file of areas that is to be written. */
export type AreasFile = AreasRef & { readonly text: string };

export type Formed =
  | { readonly form: "file"; readonly text: string; readonly areas: AreasFile | null }
  | { readonly form: "archive" };

/** The form that was asked for or, where none was, the one that suits the atlas; of a file the canonical texts. */
export function formed(atlas: Atlas, asked: Form | null): Formed {
  if (asked === "archive") return { form: "archive" };
  if (asked === null && isLarge(atlas)) return { form: "archive" };
  const areas = areasFileOf(atlas);
  const text = writeAtlas(atlas, areas);
  return asked === null && Buffer.byteLength(text) > MOST_BYTES
    ? { form: "archive" }
    : { form: "file", text, areas };
}

/** Null where no place has an area. */
function areasFileOf(atlas: Atlas): AreasFile | null {
  const text = writeAreas(atlas);
  if (text === null) return null;
  const bytes = Buffer.from(text);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  return { text, file: `areas.${hash}.json`, check: checksum(bytes) };
}

function isLarge({ excerpts, articles }: Atlas): boolean {
  if (excerpts.size > MOST_IN_FILE) return true;
  let length = 0;
  for (const { text } of articles.values()) length += text.length;
  return length > MOST_TEXT;
}
