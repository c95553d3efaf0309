import { type Sink, Tally, Writer } from "./coder.ts";
import { Reader } from "./decoder.ts";
import type { Packer, Unpacker } from "./packer.ts";
import { packShares, sharesOf, tableOf, unpackShares } from "./shares.ts";

/**
 * Packs, to the end of the bytes, the shares of all tokens of so many models and what is written with them. `write`
 * writes twice, the first time to be counted; a reader gets what was written last first.
 */
export function packCoded(packer: Packer, models: number, write: (sink: Sink) => void): void {
  const tally = new Tally(models);
  write(tally);
  const shares = tally.counts.map(sharesOf);
  for (const share of shares) packShares(packer, share);
  const writer = new Writer(tableOf(shares));
  write(writer);
  for (const word of writer.taken()) {
    packer.byte(word % 256);
    packer.byte(word >>> 8);
  }
}

/** Null when the bytes do not begin with the shares of so many models. */
export function unpackCoded(packed: Unpacker, models: number): Reader | null {
  const shares = Array.from({ length: models }, () => unpackShares(packed));
  const sound = shares.filter((share) => share !== null);
  if (sound.length < shares.length) return null;
  const bytes = packed.rest();
  const words = new Uint16Array(bytes.length >>> 1);
  for (let at = 0; at < words.length; at++) words[at] = (bytes[2 * at] ?? 0) + 256 * (bytes[2 * at + 1] ?? 0);
  return new Reader(words, tableOf(sound));
}
