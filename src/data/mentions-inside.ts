import type { Mention, Span } from "../core/article.ts";

/** Those of the sorted mentions that lie inside a span, found by halving: long articles have thousands. */
export function mentionsInside(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const inside: Mention[] = [];
  for (let i = low; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.start >= end) break;
    if (mention.end <= end) inside.push(mention);
  }
  return inside;
}
