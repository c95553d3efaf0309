import type { Mention, Span } from "./article.ts";

/** A run of text over which the same mentions, or other spans, lie; the last is the innermost. */
export type Segment<Over extends Span = Mention> = Span & { readonly mentions: readonly Over[] };

/**
 * Cuts `span` wherever a mention begins or ends, so that nested and overlapping mentions can be drawn one
 * beside the other. The segments lie end to end and cover the span exactly; mentions outside it are clipped.
 */
export function segments<Over extends Span>(span: Span, mentions: readonly Over[]): readonly Segment<Over>[] {
  const inside = mentions.filter(({ start, end }) => start < span.end && end > span.start);
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] ?? span.end;
    const over = inside.filter((mention) => mention.start <= start && mention.end >= end);
    return { start, end, mentions: over.sort((a, b) => b.end - b.start - (a.end - a.start)) };
  });
}
