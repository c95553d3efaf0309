import { checksum } from "../../core/checksum.ts";
import { countText } from "../../core/count-text.ts";
import type { Chunk } from "./directory.ts";
import type { Fetching, Platform } from "./platform.ts";

export type ChunkReading =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  /** `reason` follows the name of the chunk: "is cut short: …". */
  | { readonly kind: "failed"; readonly reason: string };

/** Chunks of one archive. `start` is where they begin, after the directory. */
export type Chunks = (chunk: Chunk) => Promise<ChunkReading>;

export function chunksOf(fetching: Fetching, platform: Pick<Platform, "gunzip">, start: number): Chunks {
  return async ([offset, length, check]) => {
    const isWrong = (bytes: Uint8Array) => bytes.length < length || checksum(bytes) !== check;
    let packed: Uint8Array;
    try {
      packed = await fetching(start + offset, start + offset + length);
      // Browsers have been seen to answer with no bytes out of their cache of ranges.
      if (isWrong(packed)) packed = await fetching(start + offset, start + offset + length, true);
    } catch (error) {
      return failed(`cannot be fetched: ${said(error)}`);
    }
    if (packed.length < length)
      return failed(`is cut short: ${countText(packed.length)} of ${countText(length)} bytes`);
    if (checksum(packed) !== check) return failed("is not of this build: its bytes are others");
    try {
      return { kind: "read", bytes: await platform.gunzip(packed) };
    } catch (error) {
      return failed(`cannot be unpacked: ${said(error)}`);
    }
  };
}

const failed = (reason: string): ChunkReading => ({ kind: "failed", reason });
const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
