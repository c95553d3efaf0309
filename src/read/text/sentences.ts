import type { Span } from "../../core/article.ts";
import type { Token } from "./tokens.ts";

/** A sentence of an article: its characters, and its tokens `[first, last)`. */
export type Sentence = Span & { readonly first: number; readonly last: number };

/** Closing marks that still belong to the sentence that they follow. */
const CLOSING = new Set([..."”’\"').]!?…"]);
const OPENING = new Set([..."“‘\"'(["]);

/** Sentences in order, apart from one another, each with at least one token; no white space at either end. */
export function sentencesOf(text: string, tokens: readonly Token[]): readonly Sentence[] {
  const firsts: number[] = [];
  tokens.forEach((token, index) => {
    if (token.opens) firsts.push(index);
  });
  return firsts.map((first, index) => {
    const last = firsts[index + 1] ?? tokens.length;
    return { first, last, start: opening(text, tokens, first), end: closing(text, tokens, last) };
  });
}

function opening(text: string, tokens: readonly Token[], first: number): number {
  const floor = tokens[first - 1]?.end ?? 0;
  let start = tokens[first]?.start ?? 0;
  while (start > floor && OPENING.has(text[start - 1] ?? "") && !isCloser(text, start - 1, floor)) start -= 1;
  return start;
}

/** A straight quote glued to what goes before closes that sentence, it does not open this one. */
const isCloser = (text: string, at: number, floor: number): boolean =>
  (at === floor && floor > 0) || (at > 0 && /[.!?,]/.test(text[at - 1] ?? ""));

function closing(text: string, tokens: readonly Token[], last: number): number {
  const ceiling = tokens[last]?.start ?? text.length;
  let end = tokens[last - 1]?.end ?? 0;
  while (end < ceiling && CLOSING.has(text[end] ?? "")) end += 1;
  return end;
}
