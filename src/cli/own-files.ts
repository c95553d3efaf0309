import { open, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { ARCHIVE_FORMAT, MAGIC } from "../data/archive/directory.ts";
import { AREAS_FORMAT, AREAS_NAME, FORMAT, FORMER_AREAS_FILE } from "../data/atlas-schema.ts";
import { ATLAS_FILE } from "./atlas-form.ts";
import { systemReason } from "./read-source.ts";

/** What archives are called. */
export const ARCHIVE_NAME = /^atlas\.[0-9a-f]{16}\.dateline$/;

/** What Dateline's files of JSON say of themselves, in any version. */
const FORMATS = [FORMAT, ARCHIVE_FORMAT, AREAS_FORMAT].map((format) => format.replace(/\/.*/, "/"));

/** Bytes; Dateline writes the format first, so that a damaged file of its own is still known by its beginning. */
const BEGINNING = 256;

/** Larger files of JSON are not looked through for a format that stands later. Bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Why a build must not replace the `atlas.json` of a folder; null where it may: there is none, it is empty, Dateline
 * wrote it, or the user forces it. `shown` is how messages name the file.
 */
export async function refusalToReplace(
  folder: string,
  shown: string,
  isForced: boolean,
): Promise<string | null> {
  const owner = await ownerOf(join(folder, ATLAS_FILE));
  switch (owner.kind) {
    case "ours":
    case "nobody":
      return null;
    case "unreadable":
      return `${shown} cannot be written: ${owner.reason}`;
    case "other":
      if (isForced) return null;
      return `${shown} is not an atlas that Dateline wrote, so nothing was done. Move it away, choose another folder with --out, or replace it with --force`;
  }
}

/**
 * Removes what earlier builds left in a folder: archives and files of areas that `atlas.json` does not name. Answers which
 * files have such names, but were not written by Dateline and stay. What cannot be removed stays for the next build. Never
 * rejects: the new atlas already stands.
 */
export async function removeFormer(folder: string, kept: string | null): Promise<readonly string[]> {
  const stay: string[] = [];
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    const isFormer = ARCHIVE_NAME.test(name) || AREAS_NAME.test(name) || name === FORMER_AREAS_FILE;
    if (!isFormer || name === kept) continue;
    const { kind } = await ownerOf(join(folder, name));
    if (kind === "other" || kind === "unreadable") stay.push(name);
    else await rm(join(folder, name), { force: true }).catch(() => {});
  }
  return stay;
}

type Owner =
  | { readonly kind: "ours" | "other" }
  /** Nothing is there, or nothing in it. */
  | { readonly kind: "nobody" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Who wrote a file, told by what it holds. */
async function ownerOf(path: string): Promise<Owner> {
  try {
    const file = await open(path, "r");
    try {
      const found = await file.stat();
      if (!found.isFile()) return { kind: "unreadable", reason: "it is not a file" };
      if (found.size === 0) return { kind: "nobody" };
      const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
      const beginning = buffer.toString("latin1", 0, bytesRead);
      if (
        beginning.startsWith(MAGIC) ||
        isOurFormat(/^\s*\{\s*"format"\s*:\s*"([^"]*)"/.exec(beginning)?.[1])
      )
        return { kind: "ours" };
      return {
        kind: found.size <= MOST_BYTES && saysItIsOurs(await readFile(path, "utf8")) ? "ours" : "other",
      };
    } finally {
      await file.close();
    }
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isMissing ? { kind: "nobody" } : { kind: "unreadable", reason: systemReason(error) };
  }
}

/** Somebody may have laid out or sorted an atlas's file anew. */
function saysItIsOurs(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "format" in value && isOurFormat(value.format);
  } catch {
    return false;
  }
}

const isOurFormat = (format: unknown): boolean =>
  typeof format === "string" && FORMATS.some((ours) => format.startsWith(ours));
