import { TextsHead } from "./about.ts";
import type { Chunk } from "./directory.ts";
import { parsedAs } from "./json.ts";
import { Packer, Unpacker } from "./packer.ts";
import type { Platform } from "./platform.ts";

/** What there is to be read. */
export type TextList = {
  /** Where the chunks of texts lie, with the rows of each, in order. */
  readonly chunks: readonly (readonly [rows: number, chunk: Chunk])[];
  /** How many they hold, those without excerpts too. */
  readonly articles: number;
  /** Where it stands which chunk holds which article (`pack-articles.ts`), with the first hash of each, ascending. */
  readonly index: TextsHead["index"];
  /** How many things each text says it left out; empty where none does. */
  readonly leftOut: readonly number[];
};

/** Texts lie end to end, so a chunk is told by its rows, its length and its check; a check by its four bytes. */
export function packTexts(
  { chunks, articles, index, leftOut }: TextList,
  { encode }: Pick<Platform, "encode">,
): Uint8Array {
  const packer = new Packer();
  const head: TextsHead = {
    ...{ articles, index, chunks: chunks.length, from: chunks[0]?.[1][0] ?? 0 },
    ...(leftOut.some((count) => count > 0) && { leftOut: [...leftOut] }),
  };
  const bytes = encode(JSON.stringify(head));
  packer.whole(bytes.length);
  packer.bytes(bytes);
  for (const [rows, [, length]] of chunks) {
    packer.whole(rows);
    packer.whole(length);
  }
  for (const [, [, , check]] of chunks) {
    for (let byte = 0; byte < 4; byte++) packer.byte((check >>> (8 * byte)) & 0xff);
  }
  return packer.taken();
}

/** Null when the bytes are not those of a list of texts. */
export function unpackTexts(bytes: Uint8Array, platform: Pick<Platform, "decode">): TextList | null {
  const packed = new Unpacker(bytes);
  const head = parsedAs(TextsHead, packed.bytes(packed.whole()), platform);
  if (head === null || head.chunks > bytes.length) return null;
  let from = head.from;
  const places = Array.from({ length: head.chunks }, () => {
    const [rows, length] = [packed.whole(), packed.whole()];
    from += length;
    return { rows, length, from: from - length };
  });
  const chunks = places.map(({ rows, length, from }) => {
    const [one, two, three, four] = [packed.byte(), packed.byte(), packed.byte(), packed.byte()];
    const check = (one + two * 2 ** 8 + three * 2 ** 16 + four * 2 ** 24) >>> 0;
    return [rows, [from, length, check] satisfies Chunk] as const;
  });
  const { articles, index, leftOut = [] } = head;
  return packed.isSpent ? { chunks, articles, index, leftOut } : null;
}
