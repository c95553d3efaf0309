import type { Article, Span, Zone } from "./article.ts";

/** A line of an article that holds text, and what kind of text it is. */
export type Block = Span & { readonly kind: Zone["kind"] | "body" };

/** The lines of an article's text in order, empty ones left out; a line is of the first zone that touches it. */
export function blocksOf({ text, zones }: Pick<Article, "text" | "zones">): readonly Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (text.slice(start, end).trim() !== "") {
      const zone = zones.find((one) => one.start < end && one.end > start);
      blocks.push({ start, end, kind: zone?.kind ?? "body" });
    }
    start = end + 1;
  }
  return blocks;
}
