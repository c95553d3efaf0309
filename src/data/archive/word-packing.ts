import { wordsOf } from "../../core/words.ts";
import { Packer, Unpacker } from "./packer.ts";

/** Words, ascending, with the rows that say each, ascending. */
export type Said = { readonly words: readonly string[]; readonly rows: readonly Uint32Array[] };

type Growing = { readonly packer: Packer; count: number; last: number };

/** Gathers which rows say which words, packed as they come, since there are many. */
export class WordGatherer {
  readonly #words = new Map<string, Growing>();

  /** Rows must come in order. */
  add(row: number, quotation: string): void {
    for (const word of new Set(wordsOf(quotation))) {
      const known = this.#words.get(word) ?? { packer: new Packer(), count: 0, last: 0 };
      known.packer.whole(row - known.last);
      known.count++;
      known.last = row;
      this.#words.set(word, known);
    }
  }

  /** Chunks of about `size` bytes, a word never in two, with the first word of each. */
  *chunks(
    size: number,
  ): Generator<{ readonly first: string; readonly words: readonly string[]; readonly packed: Uint8Array }> {
    let words: string[] = [];
    let packer = new Packer();
    for (const [word, { packer: rows, count }] of [...this.#words].sort(([a], [b]) => (a < b ? -1 : 1))) {
      words.push(word);
      packer.whole(count);
      packer.bytes(rows.taken());
      if (packer.length < size) continue;
      yield { first: words[0] ?? "", words, packed: packer.taken() };
      words = [];
      packer = new Packer();
    }
    if (words.length > 0) yield { first: words[0] ?? "", words, packed: packer.taken() };
  }
}

/** Null when the bytes are not the rows of so many words. */
export function unpackSaid(words: readonly string[], bytes: Uint8Array): Said | null {
  const packed = new Unpacker(bytes);
  const rows: Uint32Array[] = [];
  for (const _ of words) {
    const count = packed.whole();
    if (count > bytes.length) return null;
    const said = new Uint32Array(count);
    let last = 0;
    for (let at = 0; at < count; at++) {
      last += packed.whole();
      said[at] = last;
    }
    rows.push(said);
  }
  return packed.isSpent ? { words, rows } : null;
}
