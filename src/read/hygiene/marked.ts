import type { Layout } from "../../core/layout.ts";
import type { Token } from "../text/tokens.ts";
import { isCaption } from "./caption.ts";
import { isFurniture, isHeaderDate } from "./furniture.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Zoned } from "./zones.ts";

/**
 * Tells title, captions and page furniture from the body where the file's markup says what is what: nothing is guessed
 * from the place in the text, so that a short first paragraph is body. What the words alone tell, a caption without
 * markup, a credit, a repeated paragraph, they tell here too.
 */
export function markedZones(
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
  { zones }: Layout,
): readonly Zoned[] {
  const seen = new Set<string>();
  let next = 0;
  return paragraphs.map((paragraph): Zoned => {
    const { first, last, start, end, text } = paragraph;
    while ((zones[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const zone = zones[next];
    const marked = zone !== undefined && zone.start < end ? zone.kind : null;
    const duplicate = seen.has(text) && last - first > 2;
    seen.add(text);
    const kind = (): Zoned["zone"] => {
      if (marked === "title") return "title";
      if (duplicate) return "furniture";
      if (marked !== null) return marked;
      if (isCaption(paragraph)) return "caption";
      return isFurniture(paragraph) || isHeaderDate(paragraph, tokens) ? "furniture" : "body";
    };
    return { first, last, start, end, text, zone: kind(), duplicate };
  });
}
