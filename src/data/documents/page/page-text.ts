import type { Zone } from "../../../core/article.ts";
import type { Layout, PageLeftOut, PageLeftOutReason } from "../../../core/layout.ts";
import { assertion } from "../../date.ts";
import type { ArticleBody } from "./article-body.ts";
import { folded } from "./folded.ts";
import type { LiveEntry } from "./live-entries.ts";
import type { PageTree, Passage } from "./page-tree.ts";

/** The article of a page as one text, what its parts are, and what of the page is not in it. */
export type PageText = {
  readonly text: string;
  readonly layout: Layout;
  readonly leftOut: readonly PageLeftOut[];
};

/** Captions that stand between headline and text, of the picture that opens the article. */
const MOST_OPENING = 3;

type Kind = "body" | Zone["kind"] | PageLeftOutReason;

/** Paragraphs apart by an empty line; cells of a row of a table by two spaces. `headline`: the passage that is it, or -1. */
export function pageText(
  tree: PageTree,
  body: ArticleBody,
  headline: number,
  entries: readonly LiveEntry[],
): PageText {
  const kinds = kindsOf(tree, body, headline);
  const zones: Zone[] = [];
  const leftOut: PageLeftOut[] = [];
  const dated = entries.map(({ from, to, day }) => ({ from, to, day, start: -1, end: -1 }));
  const parts: string[] = [];
  let length = 0;
  let row = -1;
  let next = 0;
  tree.passages.forEach((passage, index) => {
    const kind = kinds[index] ?? "beside";
    if (kind === "hidden" || kind === "comments" || kind === "links" || kind === "beside") {
      leftOut.push({ text: passage.text, reason: kind });
      return;
    }
    const ownRow = rowOf(tree, passage);
    const gap = length === 0 ? "" : ownRow !== -1 && ownRow === row ? "  " : "\n\n";
    row = ownRow;
    parts.push(gap, passage.text);
    const start = length + gap.length;
    length = start + passage.text.length;
    if (kind !== "body") zones.push({ kind, start, end: length });
    while (next < dated.length && (dated[next]?.to ?? 0) <= index) next += 1;
    const entry = dated[next];
    if (entry === undefined || index < entry.from) return;
    if (entry.start === -1) entry.start = start;
    entry.end = length;
  });
  return {
    text: length === 0 ? "" : `${parts.join("")}\n`,
    layout: {
      zones,
      entries: dated.flatMap(({ start, end, day }) => {
        const published = assertion(day, "metadata", null, null);
        return start === -1 || published === null ? [] : [{ start, end, published }];
      }),
    },
    leftOut,
  };
}

function kindsOf(tree: PageTree, { verdicts, container }: ArticleBody, headline: number): readonly Kind[] {
  const title = folded(tree.passages[headline]?.text ?? "");
  const clocks = new Set(tree.times.map(({ at }) => at));
  const opening = {
    from: headline === -1 ? Number.POSITIVE_INFINITY : headline,
    to: container?.from ?? 0,
    left: MOST_OPENING,
  };
  return tree.passages.map((passage, index): Kind => {
    const verdict = verdicts[index] ?? "beside";
    if (index === headline) return "title";
    if (verdict === "caption" && container !== null && (index < container.from || index >= container.to)) {
      const opens = index > opening.from && index < opening.to && opening.left > 0;
      if (opens) opening.left -= 1;
      return opens ? "caption" : "beside";
    }
    if (verdict !== "body") return verdict;
    // A page may show its headline twice, for wide and for narrow windows.
    if (title !== "" && passage.text.length < 400 && folded(passage.text) === title) return "beside";
    return clocks.has(index) && isClock(passage) ? "furniture" : "body";
  });
}

/** "9.05pm", "Tue 13 Nov 2018 21.05 GMT": no sentence. */
const isClock = ({ text }: Passage): boolean =>
  text.length <= 60 && /\d/.test(text) && !/[.!?]["”’]?$/.test(text);

/** Characters that a cell of figures has at most; longer ones are what a page is laid out with. */
const CELL = 80;

/** The row of a table that a short cell stands in; -1 for all else. */
function rowOf({ boxes }: PageTree, { box, text }: Passage): number {
  const cell = boxes[box];
  if (cell === undefined || text.length > CELL || !/^t[dh]$/.test(cell.element.tagName)) return -1;
  return boxes[cell.parent]?.element.tagName === "tr" ? cell.parent : -1;
}
