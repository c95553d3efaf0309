import { hidingRules } from "./hiding-rules.ts";
import { attribute, type Element, isElement, type Node, ownText, walk } from "./parse-page.ts";

/** An element of a page. Boxes stand in the order of the page: a parent before its children. */
export type Box = {
  /** Its own number. */
  readonly index: number;
  readonly element: Element;
  /** The number of the parent's box; -1 for the outermost. */
  readonly parent: number;
  /** The passages inside, `[from, to)`. */
  readonly from: number;
  to: number;
  /** The boxes inside are those after this one up to `last`. */
  last: number;
};

/** A stretch of text between two breaks of blocks: a paragraph, a heading, an entry of a list. */
export type Passage = {
  /** Trimmed, white space as browsers show it. */
  readonly text: string;
  /** The number of the innermost box of a block that the text stands in. */
  readonly box: number;
  /** Characters of the text that stand in links. */
  readonly linked: number;
  /** `style`: by style sheet or attribute. `aria`: kept from screen readers alone, often by mistake. */
  readonly hidden: "style" | "aria" | null;
  /** It stands in a menu, a button, a dialogue. */
  readonly control: boolean;
};

export type PageTree = {
  readonly boxes: readonly Box[];
  readonly passages: readonly Passage[];
  /** What says something of the page: `html`, `base`, `title`, `meta`, `link`, `script`, and what has an `itemprop`. */
  readonly heads: readonly Element[];
  /** `time` elements with the box they are and the number of the passage that their words stand in. */
  readonly times: readonly { readonly element: Element; readonly box: number; readonly at: number }[];
  /** Comments of the first hundred nodes: programs that save pages sign there. */
  readonly comments: readonly string[];
};

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Has no text that anybody reads. */
const SILENT = names(
  "script style noscript template svg math canvas audio video iframe object embed map progress meter datalist select " +
    "textarea input head",
);

const CONTROLS = names("nav footer button dialog menu label");
const CONTROL_ROLES = names(
  "navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar tablist button tooltip alert status",
);

/** Begin and end a passage of their own. */
const BLOCKS = names(
  "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 " +
    "h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul",
);

const HEADS = names("html base title meta link script");

type Line = { text: string; linked: number };

/** The boxes right inside a box. */
export function* childrenOf({ boxes }: PageTree, { index, last }: Box): Generator<Box> {
  for (let at = index + 1; at <= last; at += 1) {
    const child = boxes[at];
    if (child === undefined) return;
    yield child;
    at = child.last;
  }
}

/** Parsed HTML as boxes and passages. One walk; nothing is chosen yet. */
export function pageTree(page: Node): PageTree {
  const boxes: Box[] = [];
  const passages: Passage[] = [];
  const heads: Element[] = [];
  const times: { element: Element; box: number; at: number }[] = [];
  const comments: string[] = [];
  const rules = hidingRules(sheetsOf(page));

  const ancestors: Element[] = [];
  const open: State[] = [];
  let line: Line = { text: "", linked: 0 };
  let nodes = 0;

  const end = () => {
    const { block, hidden, control, pre } = open.at(-1) ?? OUTSIDE;
    const { text, linked } = line;
    line = { text: "", linked: 0 };
    if (text.trim() === "") return;
    for (const part of pre ? [text.trim()] : paragraphsOf(text)) {
      const share = Math.min(part.length, Math.round((linked * part.length) / text.length));
      passages.push({ text: part, box: block, linked: share, hidden, control });
    }
  };

  walk(page, {
    enter: (node) => {
      nodes += 1;
      const state = open.at(-1) ?? OUTSIDE;
      if (node.nodeName === "#comment" && nodes < 100 && "data" in node) comments.push(node.data);
      if (node.nodeName === "#text" && "value" in node) {
        const before = line.text.length;
        line.text = state.pre ? line.text + node.value : joined(line.text, node.value);
        if (state.inLink) line.linked += line.text.length - before;
      }
      if (!isElement(node)) return "childNodes" in node;
      const { tagName } = node;
      if (HEADS.has(tagName) || hasProperty(node)) heads.push(node);
      if (tagName === "br") line.text += "\n";
      // The head holds titles and meta, and no text.
      if (SILENT.has(tagName) && tagName !== "head") return false;
      const isBlock = BLOCKS.has(tagName) || tagName.includes("-") || isCaptionLike(node);
      const next = stateIn(state, node, boxes.length, isBlock, rules.hides(node, ancestors));
      const isApart = isBlock || next.hidden !== state.hidden || next.control !== state.control;
      if (isBlock) end();
      const kept = isApart && !isBlock ? line : null;
      if (kept !== null) line = { text: "", linked: 0 };
      const at = passages.length + (isBlock || line.text.trim() === "" ? 0 : 1);
      if (tagName === "time") times.push({ element: node, box: boxes.length, at: passages.length });
      boxes.push({
        index: boxes.length,
        element: node,
        parent: state.box,
        from: at,
        to: at,
        last: boxes.length,
      });
      open.push({ ...next, kept });
      ancestors.push(node);
      return true;
    },
    leave: (node) => {
      if (!isElement(node)) return;
      const { box, kept, isBlock } = open.at(-1) ?? OUTSIDE;
      if (isBlock || kept !== null) end();
      if (node.tagName === "title" || node.tagName === "head") line = { text: "", linked: 0 };
      open.pop();
      ancestors.pop();
      if (kept !== null) line = kept;
      const own = boxes[box];
      if (own === undefined) return;
      own.last = boxes.length - 1;
      own.to = Math.max(own.from, passages.length);
    },
  });
  end();
  return { boxes, passages, heads, times, comments };
}

type State = {
  readonly box: number;
  /** The innermost box of a block. */
  readonly block: number;
  readonly isBlock: boolean;
  readonly inLink: boolean;
  readonly pre: boolean;
  readonly control: boolean;
  readonly hidden: Passage["hidden"];
  /** Whether it is `display` that hides, which nothing inside can undo. */
  readonly gone: boolean;
  /** The line that goes on behind an element inside it whose text is no part of it. */
  readonly kept: Line | null;
};

const OUTSIDE: State = {
  box: -1,
  block: -1,
  isBlock: true,
  inLink: false,
  pre: false,
  control: false,
  hidden: null,
  gone: false,
  kept: null,
};

function stateIn(
  around: State,
  element: Element,
  box: number,
  isBlock: boolean,
  { display, visibility }: { readonly display: string | null; readonly visibility: string | null },
): Omit<State, "kept"> {
  const { tagName } = element;
  const gone =
    around.gone || display === "none" || (attribute(element, "hidden") !== null && display !== "shown");
  const seen = visibility === "visible" && around.hidden === "style" ? null : around.hidden;
  const aria = attribute(element, "aria-hidden") === "true" ? "aria" : null;
  const role = attribute(element, "role")?.trim().toLowerCase() ?? "";
  const isQuoted = tagName === "footer" && around.block !== -1 && around.control === false;
  return {
    box,
    block: isBlock ? box : around.block,
    isBlock,
    inLink: around.inLink || (tagName === "a" && attribute(element, "href") !== null),
    pre: around.pre || tagName === "pre",
    control:
      around.control ||
      (CONTROLS.has(tagName) && !(isQuoted && isInQuotation(element))) ||
      CONTROL_ROLES.has(role),
    hidden: gone || visibility === "hidden" ? "style" : (seen ?? aria),
    gone,
  };
}

/** `footer` of a quotation names who said it. */
const isInQuotation = ({ parentNode }: Element): boolean =>
  parentNode !== null && "tagName" in parentNode && parentNode.tagName === "blockquote";

const hasProperty = (element: Element): boolean => attribute(element, "itemprop") !== null;

/** Captions are often spans in the middle of a picture's block. */
const isCaptionLike = (element: Element): boolean =>
  element.tagName === "span" && /caption/i.test(attribute(element, "class") ?? "");

function sheetsOf(page: Node): readonly string[] {
  const sheets: string[] = [];
  walk(page, {
    enter: (node) => {
      if (!isElement(node)) return "childNodes" in node;
      const media = node.tagName === "style" ? (attribute(node, "media") ?? "all").trim().toLowerCase() : "";
      if (/^(?:all|screen)?$/.test(media) && node.tagName === "style") sheets.push(ownText(node));
      return !SILENT.has(node.tagName) || node.tagName === "head";
    },
    leave: () => {},
  });
  return sheets;
}

/** White space is one space, as browsers show it. */
function joined(line: string, more: string): string {
  const text = more.replace(/[ \t\n\r\f]+/g, " ");
  return text.startsWith(" ") && /(?:^|[ \n])$/.test(line.slice(-1)) ? line + text.slice(1) : line + text;
}

/** Two line breaks and more part paragraphs; one does not. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .replace(/ ?\n ?/g, "\n")
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
