import { wordsOf } from "../../core/words.ts";
import { bitsFor, eachBatch, marked, withBits } from "./row-set.ts";

/** The words of quotations, ascending, and the rows that say each. */
type Vocabulary = { readonly words: readonly string[]; readonly rows: readonly Uint32Array[] };

/** The rows, ascending, that say a word which begins so. */
export type WordSearch = (beginning: string) => Uint32Array;

export function wordSearch(quotations: readonly string[]): WordSearch {
  const { words, rows } = vocabularyOf(quotations);
  return (beginning) => {
    const first = firstFrom(words, beginning);
    let end = first;
    while (words[end]?.startsWith(beginning)) end++;
    if (end - first === 1) return rows[first] ?? new Uint32Array();
    const bits = bitsFor(quotations.length);
    for (const said of rows.slice(first, end)) withBits(bits, said);
    return listOf(bits);
  };
}

function vocabularyOf(quotations: readonly string[]): Vocabulary {
  const said = new Map<string, number[]>();
  for (const [row, quotation] of quotations.entries()) {
    for (const word of new Set(wordsOf(quotation))) {
      const rows = said.get(word);
      if (rows === undefined) said.set(word, [row]);
      else rows.push(row);
    }
  }
  const sorted = [...said].sort(([a], [b]) => (a < b ? -1 : 1));
  return { words: sorted.map(([word]) => word), rows: sorted.map(([, rows]) => Uint32Array.from(rows)) };
}

/** Where the words that are not less begin; those with a common beginning follow one another. */
function firstFrom(words: readonly string[], beginning: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? "") < beginning) low = middle + 1;
    else high = middle;
  }
  return low;
}

function listOf(bits: Uint32Array): Uint32Array {
  const set = marked(bits);
  const list = new Uint32Array(set.size);
  let length = 0;
  eachBatch(set, (rows) => {
    list.set(rows, length);
    length += rows.length;
  });
  return list;
}
