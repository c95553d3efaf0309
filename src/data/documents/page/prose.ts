import type { PageTree, Passage } from "./page-tree.ts";
import type { Surrounding } from "./surroundings.ts";

/** Less is a label, a caption, a line of a menu. Characters; of scripts without spaces each counts twice. */
const SHORTEST = 40;
const LONGEST = 600;
const MOST_SIGNS = 10;

/**
 * How much each passage reads like running text: long, with the punctuation of sentences, without links, and not where
 * lists, tables and boxes beside the article stand. `raw` does not mind what classes say.
 */
export function proseOf(
  { passages, boxes }: PageTree,
  around: readonly Surrounding[],
  isShown: (passage: Passage) => boolean,
): { readonly prose: readonly number[]; readonly raw: readonly number[] } {
  const prose: number[] = [];
  const raw: number[] = [];
  for (const passage of passages) {
    const place = around[passage.box];
    const reads = isShown(passage) && place !== undefined ? readsAs(passage, place) : 0;
    const isCell = boxes[passage.box]?.element.tagName === "td";
    const here = place?.inList ? 0.3 : isCell ? 0.6 : 1;
    raw.push(reads * here);
    prose.push(reads * here * ((place?.toBeside ?? 9) < 4 ? 0.5 : 1));
  }
  return { prose, raw };
}

function readsAs({ text, linked }: Passage, place: Surrounding): number {
  if (place.inHeading || place.inFigure || place.says.caption || place.inComments) return 0;
  const share = Math.min(1, linked / text.length);
  const length = text.length < LONGEST ? text.length + (text.match(UNSPACED)?.length ?? 0) : LONGEST;
  if (length < SHORTEST || share > 0.5) return 0;
  const signs = text.slice(0, 4000).match(SIGNS)?.length ?? 0;
  const size = Math.min(length, LONGEST) / 100 + Math.min(signs, MOST_SIGNS) * 0.3;
  return size * (1 - share) * (place.inAside ? 0.2 : 1);
}

const SIGNS = /[,.;:!?،؛؟۔。、，！？।]/g;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;
