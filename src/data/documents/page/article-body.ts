import type { PageLeftOutReason } from "../../../core/layout.ts";
import { containerOf } from "./container.ts";
import { type Measures, measuresOf } from "./measures.ts";
import { isSaidByPage } from "./page-sayings.ts";
import { type Box, childrenOf, type PageTree } from "./page-tree.ts";
import { attribute } from "./parse-page.ts";
import { type Surrounding, surroundings } from "./surroundings.ts";

export type Verdict = "body" | "caption" | PageLeftOutReason;

export type ArticleBody = {
  /** One a passage. */
  readonly verdicts: readonly Verdict[];
  /** The box that holds the article; null where no passage of the page is prose. */
  readonly container: Box | null;
  readonly measures: Measures;
};

/** What holds this share of the article's prose is the article, whatever its class says. */
const TOO_MUCH = 0.6;
/** A passage of which a larger share is links is a menu or a teaser, unless it has so many characters. */
const LINKED = 0.6;
const LONG = 250;
/** A box of several passages of which a larger share is links is a list of them. */
const LINKED_BRANCH = 0.5;
/** Teasers come at least three in a row, each with a linked heading and fewer characters than this. */
const TEASERS = 3;
const TEASER = 500;
/** A class that this share of the paragraphs has says nothing of any. */
const COMMON = 0.3;

/**
 * Finds the article of a page: the container of most of its prose, and in it what is neither hidden nor beside the
 * article. Linear in the number of boxes and passages. `isHeadline` knows the page's own headline, which tells its
 * article from whole ones that follow.
 */
export function articleBody(tree: PageTree, isHeadline: (text: string) => boolean): ArticleBody {
  const { passages } = tree;
  const around = surroundings(tree);
  const measures = measuresOf(tree, around, isHeadline);
  const container = containerOf(tree, measures);
  const { reasons, isCaption } = boxVerdicts(tree, around, measures, container);
  const verdicts = passages.map((passage, index): Verdict => {
    if (measures.isHidden(passage)) return "hidden";
    const reason = reasons[passage.box] ?? null;
    if (reason !== null || passage.control) return reason ?? "beside";
    if (isCaption[passage.box]) return "caption";
    if (passage.linked > LINKED * passage.text.length && passage.text.length < LONG) return "links";
    if (isSaidByPage(passage, around[passage.box]?.inList === true)) return "beside";
    const isInside = container === null || (index >= container.from && index < container.to);
    return isInside ? "body" : "beside";
  });
  return { verdicts, container, measures };
}

/** Of each box why its text is left out, its ancestors' reasons included, and whether it is a caption. */
function boxVerdicts(
  tree: PageTree,
  around: readonly Surrounding[],
  measures: Measures,
  container: Box | null,
): { readonly reasons: readonly (PageLeftOutReason | null)[]; readonly isCaption: readonly boolean[] } {
  const { boxes } = tree;
  const enough = TOO_MUCH * (container === null ? 0 : measures.raw(container));
  const teasers = teasersIn(tree, measures, container);
  const common = commonClasses(boxes, container);
  const reasons: (PageLeftOutReason | null)[] = [];
  const isCaption: boolean[] = [];
  for (const box of boxes) {
    const { says, inComments, inFigure } = around[box.index] ?? NOWHERE;
    const holdsArticle = container !== null && box.index <= container.index && box.last >= container.last;
    const isArticle = holdsArticle || (measures.raw(box) >= enough && enough > 0);
    const isBeside = box.element.tagName === "aside" || (says.beside && !common.has(classOf(box)));
    const own: PageLeftOutReason | null = holdsArticle
      ? null
      : inComments
        ? "comments"
        : isBeside && !isArticle
          ? "beside"
          : teasers.has(box.index) || isListOfLinks(box, measures)
            ? "links"
            : null;
    reasons.push(reasons[box.parent] ?? own);
    isCaption.push(isCaption[box.parent] === true || inFigure || (says.caption && !isArticle));
  }
  return { reasons, isCaption };
}

const NOWHERE: Pick<Surrounding, "says" | "inComments" | "inFigure"> = {
  says: { beside: false, comments: false, caption: false },
  inComments: false,
  inFigure: false,
};

function isListOfLinks(box: Box, measures: Measures): boolean {
  const text = measures.text(box);
  return text > 0 && measures.passages(box) > 1 && measures.linked(box) > LINKED_BRANCH * text;
}

/** Boxes of teasers in the container: siblings with linked headings and hardly any text of their own. */
function teasersIn(tree: PageTree, measures: Measures, container: Box | null): ReadonlySet<number> {
  const teasers = new Set<number>();
  const first = container?.index ?? 0;
  const last = container?.last ?? tree.boxes.length - 1;
  for (let index = first; index <= last; index += 1) {
    const parent = tree.boxes[index];
    if (parent === undefined || measures.linkedHeadings(parent) < TEASERS) continue;
    const own = [...childrenOf(tree, parent)].filter(
      (child) =>
        measures.linkedHeadings(child) > 0 &&
        measures.text(child) < TEASER &&
        !/^(?:h\d|p)$/.test(child.element.tagName),
    );
    if (own.length >= TEASERS) for (const child of own) teasers.add(child.index);
  }
  return teasers;
}

/** Classes of paragraphs that so many paragraphs of the article have that they say nothing of one. */
function commonClasses(boxes: readonly Box[], container: Box | null): ReadonlySet<string | null> {
  const counts = new Map<string, number>();
  let all = 0;
  for (let index = container?.index ?? 0; index <= (container?.last ?? -1); index += 1) {
    const name = classOf(boxes[index]);
    if (name === null) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    all += 1;
  }
  return new Set([...counts].filter(([, count]) => count > COMMON * all).map(([name]) => name));
}

/** Null for all but paragraphs. */
const classOf = (box: Box | undefined): string | null =>
  box?.element.tagName === "p" ? (attribute(box.element, "class") ?? "") : null;
