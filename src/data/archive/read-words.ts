import { countText } from "../../core/count-text.ts";
import { type WordsFile, WordsOfChunk } from "./about.ts";
import type { Chunks } from "./chunks.ts";
import { parsedAs } from "./json.ts";
import { Unpacker } from "./packer.ts";
import type { Platform } from "./platform.ts";
import { type Said, unpackSaid } from "./word-packing.ts";

/** The archive's rows, ascending, that say a word which begins so. */
export type WordReading = (beginning: string) => Promise<Uint32Array>;

/**
 * Fetches the words that begin so, and no others. Rejects where they cannot be read, all of them where the list is
 * null: a search must not say that there is less.
 */
export function wordReading(
  list: WordsFile | null,
  chunks: Chunks,
  platform: Pick<Platform, "decode">,
): WordReading {
  const words = list ?? [];
  const kept = new Map<number, Promise<Said>>();
  const read = async (number: number): Promise<Said> => {
    const entry = words[number];
    const reading = entry === undefined ? null : await chunks(entry[1]);
    if (reading?.kind !== "read") {
      kept.delete(number);
      throw new Error(
        `Words ${countText(number + 1)} of ${countText(words.length)} ${reading?.reason ?? "are not there"}.`,
      );
    }
    const packed = new Unpacker(reading.bytes);
    const head = parsedAs(WordsOfChunk, packed.bytes(packed.whole()), platform);
    const said = head === null ? null : unpackSaid(head, packed.rest());
    if (said === null)
      throw new Error(
        `Words ${countText(number + 1)} of ${countText(words.length)} are not what the directory says.`,
      );
    return said;
  };
  const chunkOf = (number: number): Promise<Said> => {
    const chunk = kept.get(number) ?? read(number);
    kept.set(number, chunk);
    return chunk;
  };

  return async (beginning) => {
    if (list === null) throw new Error("The list of words cannot be read.");
    const found = new Set<number>();
    const last = words.findLastIndex(([first]) => first < beginning || first.startsWith(beginning));
    const first = Math.max(
      0,
      words.findLastIndex(([first]) => first < beginning),
    );
    for (let number = first; number <= last; number++) {
      const said = await chunkOf(number);
      for (const [index, word] of said.words.entries()) {
        if (!word.startsWith(beginning)) continue;
        for (const row of said.rows[index] ?? []) found.add(row);
      }
    }
    return Uint32Array.from(found).sort();
  };
}
