import type { Measures } from "./measures.ts";
import { type Box, childrenOf, type PageTree } from "./page-tree.ts";
import { attribute } from "./parse-page.ts";

/** The container goes down as long as one child holds this share of the prose. */
const MOST_OF = 0.62;
/** What is left beside the largest part is more of the article if it has this share of the prose, and fewer links. */
const REST = 0.1;
const REST_LINKED = 0.15;
/** The prose of a paragraph of two hundred characters. */
const SOME_PROSE = 2.5;
/** Two boxes with times are entries of one live blog if the smaller has this share of the larger one's prose. */
const BESIDE_EACH_OTHER = 0.15;

/** The box that holds the article; null where nothing on the page is prose. */
export function containerOf(tree: PageTree, measures: Measures): Box | null {
  const top = tree.boxes[0];
  if (top === undefined || measures.prose(top) === 0) return null;
  const found = descended(tree, top, measures);
  if (found.element.tagName !== "body" && found.element.tagName !== "html") return found;
  const under = underHeadline(tree, measures);
  return under === null ? found : descended(tree, under, measures);
}

function descended(tree: PageTree, from: Box, measures: Measures): Box {
  let top = from;
  for (;;) {
    const next = nextInside(tree, top, measures);
    if (next === null) return top;
    top = next;
  }
}

/** The innermost box that holds both the page's own headline and prose: a short article among many teasers. */
function underHeadline({ boxes }: PageTree, measures: Measures): Box | null {
  let inner = boxes.find((box) => box.element.tagName === "h1" && measures.ownHeadlines(box) > 0);
  while (inner !== undefined && measures.prose(inner) < SOME_PROSE) inner = boxes[inner.parent];
  return inner ?? null;
}

function nextInside(tree: PageTree, top: Box, measures: Measures): Box | null {
  let best: Box | null = null;
  let whole: Box | null = null;
  let wholes = 0;
  const children = [...childrenOf(tree, top)].filter((child) => measures.prose(child) > 0);
  for (const child of children) {
    if (best === null || measures.prose(child) > measures.prose(best)) best = child;
    if (measures.headlines(child) === 0 || measures.passages(child) < 3) continue;
    wholes += 1;
    if (whole === null || (measures.ownHeadlines(whole) === 0 && measures.ownHeadlines(child) > 0))
      whole = child;
  }
  if (best === null) return null;
  // Pages that load the next article below the first hold several whole ones.
  if (wholes > 1 && whole !== null) return whole;
  if (measures.prose(best) < MOST_OF * measures.prose(top)) return null;
  if (isParagraph(best, measures) || isGoingOn(top, best, measures)) return null;
  return isEntry(best, children, measures) ? null : best;
}

/** One entry of a live blog may hold most of its text and is not all of it. */
function isEntry(best: Box, children: readonly Box[], measures: Measures): boolean {
  if (attribute(best.element, "itemprop")?.includes("liveBlogUpdate")) return true;
  if (measures.times(best) === 0) return false;
  return children.some(
    (child) =>
      child !== best &&
      kindOf(child) === kindOf(best) &&
      measures.times(child) > 0 &&
      measures.headlines(child) === 0 &&
      measures.linkedHeadings(child) === 0 &&
      measures.prose(child) > BESIDE_EACH_OTHER * measures.prose(best),
  );
}

const kindOf = ({ element }: Box): string =>
  `${element.tagName}.${(attribute(element, "class") ?? "").trim().split(/\s/, 1)[0]}`;

/** A long paragraph may hold most of a short article. */
const isParagraph = (box: Box, { passages }: Measures): boolean =>
  box.element.tagName === "p" ||
  (passages(box) < 2 && /^(?:li|td|dd|pre|blockquote|a|span)$/.test(box.element.tagName));

/** Whether the article goes on beside its largest part: there is prose left, and hardly a link. */
function isGoingOn(top: Box, best: Box, { prose, text, linked, linkedHeadings }: Measures): boolean {
  const rest = prose(top) - prose(best);
  return (
    rest > REST * prose(top) &&
    linkedHeadings(top) === linkedHeadings(best) &&
    linked(top) - linked(best) < REST_LINKED * (text(top) - text(best))
  );
}
