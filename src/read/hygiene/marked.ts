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
    const isAgain = seen.has(text) && last - first > 2;
    seen.add(text);
    const as = (zone: Zoned["zone"], leftOut: Zoned["leftOut"]): Zoned => {
      return { first, last, start, end, text, zone, leftOut };
    };
    const isCaptioned = marked === "caption" || (marked === null && isCaption(paragraph));
    if (marked === "title") return as("title", null);
    if (isAgain) return as("furniture", isCaptioned ? "caption-again" : "repeated");
    if (isCaptioned) return as("caption", null);
    const isPage = marked === "furniture" || isFurniture(paragraph) || isHeaderDate(paragraph, tokens);
    return isPage ? as("furniture", "furniture") : as("body", null);
  });
}
