import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Atlas } from "../core/atlas.ts";
import { checkArchive } from "../data/archive/check-archive.ts";
import { inArchiveOrder } from "../data/archive/reading-order.ts";
import { textSlices } from "../data/archive/text-slices.ts";
import { type Source, streamArchive } from "../data/archive/write-archive.ts";
import { atlasColumns } from "../engine/columnar/atlas-columns.ts";
import { allWeights } from "../engine/columnar/count-places.ts";
import { fileBytes } from "./archive-bytes.ts";
import { PLATFORM } from "./archive-platform.ts";
import { isThere } from "./serve-atlas.ts";
import { sweepTemporary, temporaryIn } from "./write-file.ts";

export type ArchiveWritten = {
  /** Its name, which changes with its bytes: what is open elsewhere never finds another one in its place. */
  readonly file: string;
  readonly bytes: number;
  /** Whether no file had its name, hence its bytes, before. */
  readonly isNew: boolean;
  /** What is wrong in it, read back from the disk; nothing, unless Dateline has a fault. */
  readonly troubles: readonly string[];
};

const NAME = "atlas";

/**
 * Writes an atlas as an archive into a folder, under a name of its own, so that nothing else is touched. Chunks go to
 * the disk as they are packed. `step` hears of every article; an aborted signal ends it with the signal's reason.
 */
export async function writeArchiveFile(
  folder: string,
  atlas: Atlas,
  { step, signal }: { readonly step: () => void; readonly signal: AbortSignal },
): Promise<ArchiveWritten> {
  await mkdir(folder, { recursive: true });
  await sweepTemporary(folder);
  const [chunks, whole] = [temporaryIn(folder, NAME), temporaryIn(folder, NAME)];
  try {
    const { head, hash } = await writeChunks(chunks, sourceOf(atlas, step, signal));
    await writeAll(whole, head, chunks);
    await rm(chunks);
    const { bytes, troubles } = await readBack(whole);
    signal.throwIfAborted();
    const file = `${NAME}.${hash.slice(0, 16)}.dateline`;
    const path = join(folder, file);
    const isNew = !(await isThere(path));
    await rename(whole, path);
    return { file, bytes, isNew, troubles };
  } catch (error) {
    for (const path of [chunks, whole]) await rm(path, { force: true });
    throw error;
  }
}

function sourceOf(atlas: Atlas, step: () => void, signal: AbortSignal): Source {
  const ordered = inArchiveOrder(atlas);
  const { columns } = atlasColumns(ordered);
  function* texts(): Generator<Atlas> {
    for (const slice of textSlices(ordered)) {
      signal.throwIfAborted();
      yield slice;
      for (const _ of slice.articles) step();
    }
  }
  return { atlas: ordered, columns, weights: allWeights(columns), texts: texts() };
}

async function writeChunks(path: string, source: Source): Promise<{ head: Uint8Array; hash: string }> {
  const hash = createHash("sha256");
  const file = await open(path, "wx");
  try {
    const head = await streamArchive(source, PLATFORM, async (part) => {
      hash.update(part);
      await file.appendFile(part);
    });
    return { head, hash: hash.update(head).digest("hex") };
  } finally {
    await file.close();
  }
}

/** The head is known last and stands first, so what follows it is copied. Done when the bytes are on the disk. */
async function writeAll(path: string, head: Uint8Array, chunks: string): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.appendFile(head);
    for await (const part of createReadStream(chunks)) await file.appendFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readBack(path: string): Promise<{ bytes: number; troubles: readonly string[] }> {
  const { bytes, fetching, close } = await fileBytes(path);
  try {
    const checked = await checkArchive(fetching, PLATFORM);
    const troubles = checked.kind === "failed" ? [checked.reason] : checked.troubles;
    return { bytes, troubles };
  } finally {
    await close();
  }
}
