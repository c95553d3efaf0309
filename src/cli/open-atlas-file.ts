import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checksum, damageText } from "../core/checksum.ts";
import { ARCHIVE_FORMAT } from "../data/archive/directory.ts";
import { readPointer } from "../data/archive/pointer.ts";
import { ATLAS_FILE } from "./atlas-form.ts";
import { systemReason } from "./read-source.ts";

/** What the `atlas.json` of a folder is. */
export type AtlasFileKind =
  | { readonly kind: "file"; readonly value: unknown }
  /** `archive` is the name of the file beside it. */
  | { readonly kind: "archive"; readonly archive: string; readonly excerpts: number }
  /** `reason` follows the name of the file. */
  | { readonly kind: "failed"; readonly reason: string };

const PREFIX = ARCHIVE_FORMAT.slice(0, ARCHIVE_FORMAT.indexOf("/") + 1);

export async function atlasFileIn(folder: string): Promise<AtlasFileKind> {
  const json = await jsonFile(join(folder, ATLAS_FILE));
  if (json.kind === "failed") return json;
  const { value } = json;
  if (!isPointer(value)) return { kind: "file", value };
  const reading = readPointer(value);
  if (reading.kind === "failed") return { kind: "failed", reason: reading.reason.replace(/\.$/, "") };
  const { file, excerpts } = reading.pointer;
  return { kind: "archive", archive: file, excerpts };
}

const isPointer = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "format" in value && String(value.format).startsWith(PREFIX);

export type JsonFile =
  | { readonly kind: "parsed"; readonly value: unknown }
  /** `reason` follows the name of the file. */
  | { readonly kind: "failed"; readonly reason: string };

/** A file of JSON; with `check`, the checksum that its bytes must have. */
export async function jsonFile(path: string, check: number | null = null): Promise<JsonFile> {
  let text: string;
  try {
    const bytes = await readFile(path);
    const found = check === null ? null : checksum(bytes);
    if (check !== null && found !== null && found !== check)
      return { kind: "failed", reason: damageText(check, found) };
    text = bytes.toString("utf8");
  } catch (error) {
    return { kind: "failed", reason: `cannot be read: ${systemReason(error)}` };
  }
  try {
    return { kind: "parsed", value: JSON.parse(text) };
  } catch (error) {
    return { kind: "failed", reason: `is not JSON: ${systemReason(error)}` };
  }
}
