import type { Fetching, Platform } from "../../../src/data/archive/platform.ts";

async function through(bytes: Uint8Array, transform: CompressionStream | DecompressionStream) {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What browsers have, Node has too. */
export const PLATFORM: Platform = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
  gzip: (bytes) => through(bytes, new CompressionStream("gzip")),
  gunzip: (bytes) => through(bytes, new DecompressionStream("gzip")),
};

export function endToEnd(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
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
