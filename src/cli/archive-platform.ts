import { promisify, TextDecoder } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import type { Platform } from "../data/archive/platform.ts";

const packed = promisify<Uint8Array, { level: number }, Buffer>(gzip);
const unpacked = promisify<Uint8Array, Buffer>(gunzip);
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Of a gzip header: the system that packed it. Zlib writes its own, which would make the bytes differ by machine. */
const SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

/** Node's own. */
export const PLATFORM: Platform = {
  encode: (text) => Buffer.from(text, "utf8"),
  decode: (bytes) => decoder.decode(bytes),
  gzip: async (bytes) => {
    const made = await packed(bytes, { level: constants.Z_BEST_COMPRESSION });
    made[SYSTEM] = UNKNOWN_SYSTEM;
    return made;
  },
  gunzip: (bytes) => unpacked(bytes),
};
