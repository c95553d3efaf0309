import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Atlas } from "../core/atlas.ts";
import { countText } from "../core/count-text.ts";
import { ARCHIVE_FORMAT } from "../data/archive/directory.ts";
import type { ArchivePointer } from "../data/archive/pointer.ts";
import type { Problem } from "../data/sources/problem.ts";
import { ATLAS_FILE, type Form, type Formed, formed, MOST_BYTES } from "./atlas-form.ts";
import type { Io } from "./io.ts";
import { removeFormer } from "./own-files.ts";
import { progress } from "./progress.ts";
import { systemReason } from "./read-source.ts";
import { isThere } from "./serve-atlas.ts";
import { problemOf, unsoundText } from "./unsound.ts";
import { type ArchiveWritten, writeArchiveFile } from "./write-archive-file.ts";
import { writeWhole } from "./write-file.ts";

export type AtlasWritten =
  | {
      readonly kind: "written";
      readonly form: Form;
      readonly changed: boolean;
      /** Its name beside `atlas.json`; null where there is none. */
      readonly archive: string | null;
      /** Of all that was written. */
      readonly bytes: number;
      /** Files beside it that are called like Dateline's, but were not written by it, and stay. */
      readonly strangers: readonly string[];
      readonly problems: readonly Problem[];
    }
  | { readonly kind: "interrupted" }
  /** `archive` has no name before it is written. */
  | { readonly kind: "failed"; readonly what: "file" | "archive"; readonly reason: string };

type Interruptible = Pick<Io, "message" | "status" | "columns" | "interruptible">;

/**
 * Writes an atlas into a folder: `atlas.json`, and beside it the file of areas or the archive that it names. These have
 * names that change with their bytes, and `atlas.json` is replaced last, so that whoever reads the folder meanwhile, or
 * after a kill, finds the old atlas whole or the new one. What earlier builds left is then removed.
 */
export async function writeAtlasTo(
  folder: string,
  atlas: Atlas,
  { asked, io }: { readonly asked: Form | null; readonly io: Interruptible },
): Promise<AtlasWritten> {
  const made = formed(atlas, asked);
  if (io.interruptible().aborted) return { kind: "interrupted" };
  return made.form === "file" ? writeFileForm(folder, made) : writeArchiveForm(folder, atlas, io);
}

async function writeFileForm(
  folder: string,
  { text, areas }: Extract<Formed, { form: "file" }>,
): Promise<AtlasWritten> {
  const bytes = Buffer.byteLength(text);
  const areasPath = areas === null ? null : join(folder, areas.file);
  const isNew = areasPath !== null && !(await isThere(areasPath));
  const most = `expected at most ${countText(MOST_BYTES)} bytes, which is what the app opens, found ${countText(bytes)}; an archive may be larger`;
  const problems =
    bytes > MOST_BYTES ? [problemOf(ATLAS_FILE, most)] : unsoundText(text, areas?.text ?? null);
  try {
    const grown = areasPath !== null && areas !== null && (await writeWhole(areasPath, areas.text));
    const changed = (await writeWhole(join(folder, ATLAS_FILE), text)) || grown;
    const strangers = await removeFormer(folder, areas?.file ?? null);
    const all = bytes + Buffer.byteLength(areas?.text ?? "");
    return { kind: "written", form: "file", changed, archive: null, bytes: all, strangers, problems };
  } catch (error) {
    if (isNew) await rm(areasPath, { force: true });
    return failed("file", error);
  }
}

async function writeArchiveForm(folder: string, atlas: Atlas, io: Interruptible): Promise<AtlasWritten> {
  const signal = io.interruptible();
  const packing = progress("Packed", atlas.articles.size, io);
  let archive: ArchiveWritten;
  try {
    archive = await writeArchiveFile(folder, atlas, { step: packing.step, signal });
  } catch (error) {
    return signal.aborted ? { kind: "interrupted" } : failed("archive", error);
  } finally {
    packing.end();
  }
  const { file, bytes, isNew, troubles } = archive;
  const pointer: ArchivePointer = { format: ARCHIVE_FORMAT, file, excerpts: atlas.excerpts.size };
  const text = `${JSON.stringify(pointer)}\n`;
  try {
    const changed = (await writeWhole(join(folder, ATLAS_FILE), text)) || isNew;
    const strangers = await removeFormer(folder, file);
    const problems = troubles.map((message) => problemOf(file, message));
    const all = bytes + text.length;
    return { kind: "written", form: "archive", changed, archive: file, bytes: all, strangers, problems };
  } catch (error) {
    if (isNew) await rm(join(folder, file), { force: true });
    return failed("file", error);
  }
}

const failed = (what: "file" | "archive", error: unknown): AtlasWritten => ({
  kind: "failed",
  what,
  reason: systemReason(error),
});

/** "12.3 MB", as people say it. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
