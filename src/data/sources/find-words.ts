import type { Span } from "../../core/article.ts";

const WORD = /[\p{L}\p{N}]/u;

/** Every place where `words` stand in `text` as whole words, inside `within`, from left to right. */
export function findWords(text: string, words: string, within: Span): readonly Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(words, within.start); start !== -1; ) {
    const end = start + words.length;
    if (end > within.end) break;
    const isWhole = isBoundary(text, start) && isBoundary(text, end);
    if (isWhole) found.push({ start, end });
    start = text.indexOf(words, isWhole ? end : start + 1);
  }
  return found;
}

/** Whether a word may begin or end here: not between two letters or digits. A hyphen is a boundary. */
function isBoundary(text: string, offset: number): boolean {
  return !(WORD.test(text.charAt(offset - 1)) && WORD.test(text.charAt(offset)));
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
