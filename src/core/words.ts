import type { Span } from "./article.ts";

/**
 * The words of a text as search sees them: lower case, accents, Arabic vowel signs and stretching strokes taken
 * off, split at whatever is neither letter nor digit. The builder and the search share it, so that they agree.
 */
export function wordsOf(text: string): readonly string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function folded(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replace(/[\p{M}\u0640]+/gu, "")
      .toLowerCase()
      // At the end of a word a small sigma has another shape.
      .replaceAll("ς", "σ")
  );
}

/** Where a text says words that begin as one of those sought; the whole words, in order, apart from one another. */
export function wordSpans(text: string, sought: readonly string[]): readonly Span[] {
  const beginnings = sought.flatMap(wordsOf);
  if (beginnings.length === 0) return [];
  return runsOf(text).filter(({ start, end }) =>
    wordsOf(text.slice(start, end)).some((word) =>
      beginnings.some((beginning) => word.startsWith(beginning)),
    ),
  );
}

/**
 * The text's words where they stand, each with the signs on its letters. What is a word only once it is folded ("™")
 * counts as the letters that it becomes.
 */
function runsOf(text: string): readonly Span[] {
  const runs: { start: number; end: number }[] = [];
  let at = 0;
  for (const sign of text) {
    const bare = folded(sign);
    const end = at + sign.length;
    const last = runs.at(-1);
    if (bare === "" || /[\p{L}\p{N}]/u.test(bare)) {
      if (last?.end === at) last.end = end;
      else if (bare !== "") runs.push({ start: at, end });
    }
    at = end;
  }
  return runs;
}

/** So many words, each of so many UTF-16 units, does a search take; what is over is left out. */
const MOST_WORDS = 20;
const LONGEST_WORD = 100;

/** What was typed into a search, as the words of a filter: as spelt, apart at spaces, none twice. */
export function searchWords(typed: string): readonly string[] {
  const spelt = typed.split(/\s/).map((word) => word.slice(0, LONGEST_WORD).replace(/\p{Surrogate}/gu, ""));
  return [...new Set(spelt.filter((word) => wordsOf(word).length > 0))].slice(0, MOST_WORDS);
}
