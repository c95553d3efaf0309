/**
 * The words of a text as search sees them: lower case, accents, Arabic vowel signs and stretching strokes taken
 * off, split at whatever is neither letter nor digit. The builder and the search share it, so that they agree.
 */
export function wordsOf(text: string): readonly string[] {
  const folded = text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]+/gu, "")
    .toLowerCase()
    // At the end of a word a small sigma has another shape.
    .replaceAll("ς", "σ");
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** So many words, each of so many UTF-16 units, does a search take; what is over is left out. */
const MOST_WORDS = 20;
const LONGEST_WORD = 100;

/** What was typed into a search, as the words of a filter: as spelt, apart at spaces, none twice. */
export function searchWords(typed: string): readonly string[] {
  const spelt = typed.split(/\s/).map((word) => word.slice(0, LONGEST_WORD).replace(/\p{Surrogate}/gu, ""));
  return [...new Set(spelt.filter((word) => wordsOf(word).length > 0))].slice(0, MOST_WORDS);
}
