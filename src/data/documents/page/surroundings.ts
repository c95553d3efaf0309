import { type ClassMeaning, classReader } from "./class-words.ts";
import type { PageTree } from "./page-tree.ts";
import { attribute } from "./parse-page.ts";

/** What a box is and stands in, its ancestors included. */
export type Surrounding = {
  readonly says: ClassMeaning;
  readonly inComments: boolean;
  readonly inAside: boolean;
  readonly inList: boolean;
  /** In a picture or its caption. */
  readonly inFigure: boolean;
  readonly inHeading: boolean;
  /** Steps up to the next box whose class says that it stands beside the article; 0 for its own. */
  readonly toBeside: number;
};

const OUTERMOST: Surrounding = {
  says: { beside: false, comments: false, caption: false },
  inComments: false,
  inAside: false,
  inList: false,
  inFigure: false,
  inHeading: false,
  toBeside: Number.POSITIVE_INFINITY,
};

/** One a box. */
export function surroundings({ boxes }: PageTree): readonly Surrounding[] {
  const read = classReader();
  const all: Surrounding[] = [];
  for (const { element, parent } of boxes) {
    const around = all[parent] ?? OUTERMOST;
    const { tagName } = element;
    const says = read(element);
    const isComments =
      (says.comments && COMMENT_AREAS.has(tagName)) ||
      /\b(?:comment|usercomments)\b/i.test(attribute(element, "itemtype") ?? "");
    all.push({
      says,
      inComments: around.inComments || isComments,
      inAside: around.inAside || tagName === "aside",
      inList: around.inList || tagName === "li",
      inFigure: around.inFigure || tagName === "figure" || tagName === "figcaption",
      inHeading: around.inHeading || /^h[1-6]$/.test(tagName),
      toBeside: says.beside ? 0 : around.toBeside + 1,
    });
  }
  return all;
}

const COMMENT_AREAS = new Set(["div", "section", "ul", "ol", "aside", "article", "li"]);
