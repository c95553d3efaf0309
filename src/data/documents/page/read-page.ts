import type { Day } from "../../../core/day.ts";
import type { Layout, PageLeftOut } from "../../../core/layout.ts";
import type { Known } from "../known.ts";
import { type ArticleBody, articleBody } from "./article-body.ts";
import { headlineOf } from "./headline.ts";
import { textOf, unescaped } from "./json-ld.ts";
import { liveEntries } from "./live-entries.ts";
import { pageAddress } from "./page-address.ts";
import { type PageTime, pageDay } from "./page-day.ts";
import { type PageHead, pageHead } from "./page-head.ts";
import { pageLanguage, pagePublisher } from "./page-source.ts";
import { pageText } from "./page-text.ts";
import { headlineTest, pageTitle } from "./page-title.ts";
import { type PageTree, pageTree } from "./page-tree.ts";
import { attribute, type Element, parsePage } from "./parse-page.ts";

export type PageReading = {
  /** Empty where the page shows no article. */
  readonly text: string;
  readonly known: Known;
  readonly layout: Layout;
  readonly leftOut: readonly PageLeftOut[];
  /** What stands on a page that shows no article: "12 links and 3 short passages"; null where there is one. */
  readonly instead: string | null;
};

/**
 * A web page as the text of its article and what it says of it. Time and memory are linear in the page's length.
 * `today` bounds the days that are believed.
 */
export function readPage(html: string, today: Day): PageReading {
  const tree = pageTree(parsePage(html));
  const head = pageHead(tree);
  const address = pageAddress(head);
  const publisher = pagePublisher(head, address);
  const isHeadline = headlineTest(head, publisher);
  const body = articleBody(tree, isHeadline);
  const headline = headlineOf(tree, body, isHeadline, publisher);
  const shown = pageText(tree, body, headline, liveEntries(tree, body, head));
  const hasText = shown.text.length > (tree.passages[headline]?.text.length ?? 0) + 1;
  const { text, layout } = hasText ? shown : statedText(head);
  const heading = tree.passages[headline]?.text;
  const known: Known = {
    title: pageTitle(head, heading === undefined ? [] : [heading], publisher, address),
    publisher,
    url: address,
    language: pageLanguage(head),
    published: pageDay(head, pageTimes(tree, body), address, today),
  };
  return { text, known, layout, leftOut: shown.leftOut, instead: text === "" ? found(tree) : null };
}

/** A page that a script fills holds its article in JSON-LD alone. */
function statedText({ article }: PageHead): { readonly text: string; readonly layout: Layout } {
  const stated = unescaped(textOf(article?.articleBody) ?? "")
    .replace(/<[^<>]{0,300}>/g, " ")
    .replace(/[ \t]+/g, " ")
    .trim();
  return { text: stated === "" ? "" : `${stated}\n`, layout: { zones: [], entries: [] } };
}

function found({ passages, boxes }: PageTree): string {
  const links = boxes.filter(({ element }) => element.tagName === "a").length;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  return `a page of ${count(links, "link")} and ${count(passages.length, "passage")} of text, none of them an article`;
}

function pageTimes(tree: PageTree, { container, verdicts, measures }: ArticleBody): readonly PageTime[] {
  return tree.times.flatMap(({ element, at }): readonly PageTime[] => {
    const passage = tree.passages[at];
    if (
      passage !== undefined &&
      (measures.isHidden(passage) || /^(?:comments|links)$/.test(verdicts[at] ?? ""))
    )
      return [];
    if (container !== null && at >= container.to) return [];
    const marks = `${attribute(element, "itemprop")} ${attribute(element, "class")} ${attribute(element, "pubdate") === null ? "" : "published"}`;
    return [
      {
        datetime: attribute(element, "datetime"),
        words: wordsIn(element),
        isPublished:
          /datePublished|\bpublished\b|\bpubdate\b|entry-date/i.test(marks) && !/\bupdated\b/i.test(marks),
      },
    ];
  });
}

/** The words of a `time`, those of spans inside among them. */
function wordsIn({ childNodes }: Element): string {
  const words: string[] = [];
  for (const node of childNodes.slice(0, 20)) {
    if ("value" in node) words.push(node.value);
    else if ("childNodes" in node)
      for (const inner of node.childNodes.slice(0, 20)) if ("value" in inner) words.push(inner.value);
  }
  return words.join(" ").replace(/\s+/g, " ").trim().slice(0, 100);
}
