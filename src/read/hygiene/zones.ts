import type { Zone } from "../../core/article.ts";
import type { Token } from "../text/tokens.ts";
import { isCaption } from "./caption.ts";
import { isFurniture, isHeaderDate } from "./furniture.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A paragraph with what it is: `body` is the article's own running text, headings inside it included. */
export type Zoned = Paragraph & { readonly zone: Zone["kind"] | "body"; readonly duplicate: boolean };

/** Fewer words than this make no paragraph of prose. */
const PROSE = 14;

/**
 * Tells the title, captions and page furniture from the body. What stands above the first paragraph of prose is
 * furniture, but for captions and the title, which is the given one or else the last line before prose begins.
 */
export function zonesOf(
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
  title: string | null,
): readonly Zoned[] {
  const captions = paragraphs.map((paragraph) => isCaption(paragraph));
  const body = paragraphs.findIndex((paragraph, index) => !captions[index] && isProse(paragraph));
  const titled = titleIndex(paragraphs, captions, body, title, tokens);
  const seen = new Set<string>();
  return paragraphs.map((paragraph, index) => {
    const duplicate = seen.has(paragraph.text) && paragraph.last - paragraph.first > 2;
    seen.add(paragraph.text);
    if (index === titled) return zonedAs("title", paragraph, false);
    if (duplicate) return zonedAs("furniture", paragraph, duplicate);
    if (captions[index]) return zonedAs("caption", paragraph, duplicate);
    const above = body > 0 && index < body;
    const page = above || isFurniture(paragraph) || (body >= 0 && isHeaderDate(paragraph, tokens));
    return zonedAs(page ? "furniture" : "body", paragraph, duplicate);
  });
}

/** Field by field: a text may have a hundred thousand paragraphs, and spreading an object is slow. */
const zonedAs = (
  zone: Zoned["zone"],
  { first, last, start, end, text }: Paragraph,
  duplicate: boolean,
): Zoned => ({ first, last, start, end, text, zone, duplicate });

const isProse = ({ first, last, text }: Paragraph): boolean =>
  last - first >= PROSE && (/[.!?:]["”’')]{0,3}$/.test(text.slice(-6)) || last - first >= 2 * PROSE);

function titleIndex(
  paragraphs: readonly Paragraph[],
  captions: readonly boolean[],
  body: number,
  title: string | null,
  tokens: readonly Token[],
): number {
  const given = title === null ? -1 : paragraphs.findIndex(({ text }) => text.trim() === title.trim());
  if (given >= 0) return given;
  for (let index = body - 1; index >= 0; index -= 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || captions[index] || paragraph.last - paragraph.first < 2) continue;
    if (!isFurniture(paragraph) && !isHeaderDate(paragraph, tokens)) return index;
  }
  return -1;
}
