import type { Platform } from "../../data/archive/platform.ts";

async function through(
  bytes: Uint8Array,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The browser's own, in a page and in a worker. */
export const PLATFORM: Platform = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
  gzip: (bytes) => through(bytes, new CompressionStream("gzip")),
  gunzip: (bytes) => through(bytes, new DecompressionStream("gzip")),
};
