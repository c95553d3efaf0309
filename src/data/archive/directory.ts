import * as z from "zod/mini";
import { checksum } from "../../core/checksum.ts";

export const MAGIC = "DATELINE";
export const ARCHIVE_FORMAT = "dateline-archive/2";

/** Magic, the length of the packed directory and its check, each four bytes, the lowest first. */
export const HEADER_BYTES = MAGIC.length + 8;

const count = z.int().check(z.minimum(0));
/** Where a chunk lies after the directory, its packed length and its check. */
export const chunk = z.tuple([count, count, count]);
export type Chunk = z.infer<typeof chunk>;

export const Directory = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  title: z.string(),
  description: z.string(),
  excerpts: count,
  unplaced: count,
  sections: z.object({
    places: chunk,
    heads: chunk,
    names: chunk,
    times: chunk,
    about: chunk,
    texts: chunk,
    words: chunk,
    /** Not in archives of earlier builds. */
    spellings: z.optional(chunk),
  }),
  /** The rows of the columns, in order: how many, and where. */
  blocks: z.array(z.tuple([count, chunk])),
});
/** Of any version, as far as all of them are alike. */
export const AnyDirectory = z.object({ format: z.string().check(z.maxLength(40)) });

export type Directory = z.infer<typeof Directory>;

/** What stands before the packed directory. */
export function headerOf(directory: Uint8Array): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES);
  for (const [at, letter] of [...MAGIC].entries()) header[at] = letter.charCodeAt(0);
  const view = new DataView(header.buffer);
  view.setUint32(MAGIC.length, directory.length, true);
  view.setUint32(MAGIC.length + 4, checksum(directory), true);
  return header;
}

/** The chunk that is the directory; null where the bytes do not begin as an archive does. */
export function directoryChunk(header: Uint8Array): Chunk | null {
  if (header.length < HEADER_BYTES) return null;
  if ([...MAGIC].some((letter, at) => header[at] !== letter.charCodeAt(0))) return null;
  const view = new DataView(header.buffer, header.byteOffset, HEADER_BYTES);
  return [HEADER_BYTES, view.getUint32(MAGIC.length, true), view.getUint32(MAGIC.length + 4, true)];
}
