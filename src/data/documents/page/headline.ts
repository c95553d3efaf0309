import type { ArticleBody } from "./article-body.ts";
import { folded } from "./folded.ts";
import type { PageTree } from "./page-tree.ts";

/** Passages before the text in which a headline may stand that is no heading. */
const ABOVE = 12;

/**
 * The number of the passage that is the article's headline; -1 where the page shows none. `isHeadline` knows what the
 * head of the page states; `site` is the site's name, which start pages and logos have as their first heading.
 */
export function headlineOf(
  { boxes, passages }: PageTree,
  { container, measures }: ArticleBody,
  isHeadline: (text: string) => boolean,
  site: string | null,
): number {
  const end = container?.to ?? passages.length;
  let only = -1;
  let tops = 0;
  for (let index = 0; index < end; index += 1) {
    const passage = passages[index];
    if (passage === undefined || measures.isHidden(passage)) continue;
    if (!isUnder(boxes, passage.box, "h1") || passage.text.length > 400) continue;
    if (isHeadline(passage.text)) return index;
    if (passage.control || folded(passage.text) === folded(site ?? "")) continue;
    tops += 1;
    only = index;
  }
  const text = container?.from ?? 0;
  for (let index = Math.max(0, text - ABOVE); index < Math.min(end, text + 3); index += 1) {
    const passage = passages[index];
    if (passage === undefined || passage.control || measures.isHidden(passage)) continue;
    if (passage.linked === 0 && passage.text.length < 300 && isHeadline(passage.text)) return index;
  }
  return tops === 1 ? only : -1;
}

/** Whether a box or one of the three around it is of the tag: words of a heading are often parted by spans. */
function isUnder(boxes: PageTree["boxes"], box: number, tag: string): boolean {
  let at = box;
  for (let up = 0; up < 3 && at >= 0; up += 1) {
    const around = boxes[at];
    if (around?.element.tagName === tag) return true;
    at = around?.parent ?? -1;
  }
  return false;
}
