import type { Span } from "../../core/article.ts";

/** How far a sentence may reach on either side, in UTF-16 units. */
const REACH = 600;

/** The sentence round a span, on its line and apart from the other spans. */
export function sentenceAround(text: string, span: Span, others: readonly Span[]): Span {
  const floor = others.reduce((most, { end }) => (end <= span.start ? Math.max(most, end) : most), 0);
  const ceiling = others.reduce(
    (least, { start }) => (start >= span.end ? Math.min(least, start) : least),
    text.length,
  );
  let start = span.start;
  const least = Math.max(floor, span.start - REACH);
  while (start > least && !isBreak(text, start - 1)) start -= 1;
  while (start < span.start && /\s/.test(text.charAt(start))) start += 1;
  let end = span.end;
  const most = Math.min(ceiling, span.end + REACH);
  while (end < most && !isBreak(text, end)) end += 1;
  if (end < most && text.charAt(end) !== "\n") end += 1;
  while (end > span.end && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** The end of a line, or of a sentence before a space. */
function isBreak(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return sign === "\n" || (/[.!?]/.test(sign) && /^\s?$/.test(text.charAt(at + 1)));
}
