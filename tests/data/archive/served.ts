import type { Fetching } from "../../../src/data/archive/platform.ts";

export function endToEnd(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** A file, and what has been asked of it. */
export function served(file: Uint8Array) {
  const asked: { readonly from: number; readonly to: number }[] = [];
  const fetching: Fetching = async (from, to) => {
    asked.push({ from, to });
    return file.slice(from, to);
  };
  return { fetching, asked };
}
