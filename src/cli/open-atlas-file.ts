import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ARCHIVE_FORMAT } from "../data/archive/directory.ts";
import { readPointer } from "../data/archive/pointer.ts";
import { systemReason } from "./read-source.ts";
import { ATLAS_FILE } from "./unsound.ts";

/** What the `atlas.json` of a folder is. */
export type AtlasFileKind =
  | { readonly kind: "file"; readonly value: unknown }
  /** `archive` is the name of the file beside it. */
  | { readonly kind: "archive"; readonly archive: string; readonly excerpts: number }
  /** `reason` follows the name of the file. */
  | { readonly kind: "failed"; readonly reason: string };

const PREFIX = ARCHIVE_FORMAT.slice(0, ARCHIVE_FORMAT.indexOf("/") + 1);

export async function atlasFileIn(folder: string): Promise<AtlasFileKind> {
  let text: string;
  try {
    text = await readFile(join(folder, ATLAS_FILE), "utf8");
  } catch (error) {
    return { kind: "failed", reason: `cannot be read: ${systemReason(error)}` };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: "failed", reason: `is not JSON: ${systemReason(error)}` };
  }
  if (!isPointer(value)) return { kind: "file", value };
  const reading = readPointer(value);
  if (reading.kind === "failed") return { kind: "failed", reason: reading.reason.replace(/\.$/, "") };
  const { file, excerpts } = reading.pointer;
  return { kind: "archive", archive: file, excerpts };
}

const isPointer = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "format" in value && String(value.format).startsWith(PREFIX);
