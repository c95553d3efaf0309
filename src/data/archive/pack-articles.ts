import { checksum } from "../../core/checksum.ts";
import { Packer, Unpacker } from "./packer.ts";
import type { Platform } from "./platform.ts";

/** The hash of an article's id, 32 bits, and the number of the text that holds it. */
export type Shelved = { readonly hash: number; readonly text: number };

/** Articles of one chunk of the index: about 16 kB. */
const CHUNK = 4096;

/** Two articles may have one hash: the text says which it holds. */
export const hashOf = (id: string, { encode }: Pick<Platform, "encode">): number => checksum(encode(id));

/** By hash, each as what it differs from the one before, with its text; equal hashes are never in two chunks. */
export function* articleChunks(
  articles: readonly Shelved[],
  size = CHUNK,
): Generator<{ readonly first: number; readonly packed: Uint8Array }> {
  const sorted = articles.toSorted((a, b) => a.hash - b.hash || a.text - b.text);
  let from = 0;
  while (from < sorted.length) {
    let to = Math.min(sorted.length, from + size);
    while (to < sorted.length && sorted[to]?.hash === sorted[to - 1]?.hash) to++;
    const packer = new Packer();
    let before = 0;
    for (const { hash, text } of sorted.slice(from, to)) {
      packer.whole(hash - before);
      packer.whole(text);
      before = hash;
    }
    yield { first: sorted[from]?.hash ?? 0, packed: packer.taken() };
    from = to;
  }
}

/** The texts where an article of this hash may be; null when the bytes are not those of an index. */
export function textsOfHash(bytes: Uint8Array, hash: number): readonly number[] | null {
  const packed = new Unpacker(bytes);
  const texts: number[] = [];
  let at = 0;
  while (!packed.isSpent) {
    if (packed.rest().length === 0) return null;
    at += packed.whole();
    const text = packed.whole();
    if (at === hash) texts.push(text);
  }
  return texts;
}
