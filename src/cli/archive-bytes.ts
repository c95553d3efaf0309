import { open } from "node:fs/promises";
import type { Fetching } from "../data/archive/platform.ts";

/** A file by ranges. Rejects when it cannot be opened. */
export async function fileBytes(path: string): Promise<{
  readonly bytes: number;
  readonly fetching: Fetching;
  readonly close: () => Promise<void>;
}> {
  const file = await open(path, "r");
  const fetching: Fetching = async (from, to) => {
    const bytes = new Uint8Array(Math.max(0, to - from));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, from + length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  };
  return { bytes: (await file.stat()).size, fetching, close: () => file.close() };
}
