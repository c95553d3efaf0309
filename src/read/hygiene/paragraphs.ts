import type { Span } from "../../core/article.ts";
import type { Token } from "../text/tokens.ts";

/** A paragraph: its characters without white space at the ends, and its tokens `[first, last)`. */
export type Paragraph = Span & { readonly first: number; readonly last: number; readonly text: string };

/** A paragraph ends where a line break also ends the sentence; lines cut by width go on. */
export function paragraphsOf(text: string, tokens: readonly Token[]): readonly Paragraph[] {
  const firsts = tokens.flatMap((token, index) =>
    index === 0 || (token.breaks > 0 && token.opens) ? [index] : [],
  );
  return firsts.map((first, index) => {
    const last = firsts[index + 1] ?? tokens.length;
    const start = lineStart(text, tokens[first]?.start ?? 0, tokens[first - 1]?.end ?? 0);
    const end = lineEnd(text, tokens[last - 1]?.end ?? 0, tokens[last]?.start ?? text.length);
    return { first, last, start, end, text: text.slice(start, end) };
  });
}

function lineStart(text: string, from: number, floor: number): number {
  let start = from;
  while (start > floor && text[start - 1] !== "\n") start -= 1;
  while (start < from && /\s/.test(text[start] ?? "")) start += 1;
  return start;
}

function lineEnd(text: string, from: number, ceiling: number): number {
  let end = from;
  while (end < ceiling && text[end] !== "\n") end += 1;
  while (end > from && /\s/.test(text[end - 1] ?? "")) end -= 1;
  return end;
}
