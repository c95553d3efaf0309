/**
 * The words of a text as search sees them: lower case, accents and Arabic vowel signs taken off, split at
 * whatever is neither letter nor digit. The builder and the search share it, so that they agree.
 */
export function wordsOf(text: string): readonly string[] {
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
