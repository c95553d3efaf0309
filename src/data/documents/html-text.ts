import { attribute, type Element, isElement, type Node, walk } from "./html-walk.ts";

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What is no text to a reader of the article: code, forms, menus, pictures, what stands beside it. */
const DROPPED = names(
  "head script style noscript template nav aside footer form button select textarea input datalist dialog iframe object embed svg math " +
    "canvas audio video map progress meter menu",
);

/** Begin and end a paragraph of their own. */
const BLOCKS = names(
  "address article blockquote body dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p " +
    "pre section summary table tbody tfoot thead tr ul caption legend",
);

type Part = { readonly text: string; readonly article: Element | null; readonly isMain: boolean };

/**
 * The text of a page as a reader sees it, paragraphs apart by an empty line: that of its one article, or of its main
 * part, or all of it. `body` is any node of a parsed page.
 */
export function htmlText(page: Node): string {
  const parts: Part[] = [];
  const articles: Element[] = [];
  let mains = 0;
  let preformatted = 0;
  let line = "";
  const end = () => {
    const text = preformatted > 0 ? line.trim() : line.replace(/ {0,1}\n {0,1}/g, "\n").trim();
    if (text !== "") parts.push({ text, article: articles[0] ?? null, isMain: mains > 0 });
    line = "";
  };
  const step = (node: Element, by: 1 | -1) => {
    if (BLOCKS.has(node.tagName)) end();
    if (node.tagName === "pre") preformatted += by;
    if (node.tagName === "main") mains += by;
    if (node.tagName === "article" && by === 1) articles.push(node);
    if (node.tagName === "article" && by === -1) articles.pop();
  };
  walk(page, {
    enter: (node) => {
      if ("value" in node && node.nodeName === "#text")
        line = preformatted > 0 ? line + node.value : joined(line, node.value);
      if (!isElement(node)) return "childNodes" in node;
      if (DROPPED.has(node.tagName) || isHidden(node)) return false;
      if (node.tagName === "br") line += "\n";
      if (node.tagName === "td" || node.tagName === "th") line = joined(line, "  ");
      step(node, 1);
      return true;
    },
    leave: (node) => {
      if (isElement(node)) step(node, -1);
    },
  });
  end();
  return chosen(parts)
    .map(({ text }) => text)
    .join("\n\n");
}

/** White space is one space, as browsers show it. */
function joined(line: string, more: string): string {
  const text = more.replace(/[ \t\n\r\f]+/g, " ");
  return text.startsWith(" ") && /(?:^|[ \n])$/.test(line.slice(-1)) ? line + text.slice(1) : line + text;
}

function isHidden(node: Element): boolean {
  return (
    attribute(node, "hidden") !== null ||
    attribute(node, "aria-hidden") === "true" ||
    attribute(node, "role") === "navigation"
  );
}

/** The article if one holds most of what all articles of the page hold (a list of teasers has many), else the main part. */
function chosen(parts: readonly Part[]): readonly Part[] {
  const lengths = new Map<Element, number>();
  for (const { article, text } of parts)
    if (article !== null) lengths.set(article, (lengths.get(article) ?? 0) + text.length);
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  const [only] = [...lengths].find(([, length]) => length * 2 > all) ?? [];
  if (only !== undefined) return parts.filter(({ article }) => article === only);
  const main = parts.filter(({ isMain }) => isMain);
  return main.length > 0 ? main : parts;
}
