import { addressKey } from "./address.ts";
import { folded } from "./folded.ts";
import { isNode, type LinkedData, type LinkedNode, linkedData, textOf, unescaped } from "./json-ld.ts";
import type { PageTree } from "./page-tree.ts";
import { attribute, type Element, ownText } from "./parse-page.ts";

/** What a page says of itself outside its text. */
export type PageHead = {
  /** The first content of `meta` of a name, property or itemprop, in lower case; trimmed, never empty. */
  readonly meta: ReadonlyMap<string, string>;
  /** `<title>`, `lang` of `<html>`, `link rel=canonical` and the address of a program that saved the page. */
  readonly title: string | null;
  readonly lang: string | null;
  readonly canonical: string | null;
  readonly savedFrom: string | null;
  /** Values of `itemprop` that stand in the page, `meta` and `time` among them, outside the entries of a live blog. */
  readonly properties: ReadonlyMap<string, string>;
  readonly linked: LinkedData;
  /** The node of JSON-LD that is this page's article; pages describe the articles that they link to as well. */
  readonly article: LinkedNode | null;
  /** A day that a script of the page states as the article's, as it is written there. */
  readonly scripted: string | null;
};

/** Characters of scripts that are searched for a day. */
const MOST_SCRIPT = 2_000_000;

export function pageHead({ heads, comments }: PageTree): PageHead {
  const meta = new Map<string, string>();
  const properties = new Map<string, string>();
  const linked: string[] = [];
  let title: string | null = null;
  let lang: string | null = null;
  let canonical: string | null = null;
  let scripted: string | null = null;
  let room = MOST_SCRIPT;
  const keep = (into: Map<string, string>, name: string | null, value: string | null) => {
    const key = name?.trim().toLowerCase() ?? "";
    if (key !== "" && value !== null && value.trim() !== "" && !into.has(key)) into.set(key, value.trim());
  };
  for (const element of heads) {
    const content = attribute(element, "content");
    const property = attribute(element, "itemprop");
    if (property !== null && !isInEntry(element))
      for (const name of property.split(/\s+/))
        keep(properties, name, content ?? attribute(element, "datetime") ?? null);
    if (element.tagName === "meta")
      for (const kind of ["property", "name", "http-equiv"]) keep(meta, attribute(element, kind), content);
    if (element.tagName === "html") lang ??= attribute(element, "lang") ?? attribute(element, "xml:lang");
    if (element.tagName === "title" && !isInSvg(element)) title ??= ownText(element).trim() || null;
    if (element.tagName === "link" && /\bcanonical\b/i.test(attribute(element, "rel") ?? ""))
      canonical ??= attribute(element, "href");
    if (element.tagName !== "script") continue;
    if (/^application\/ld\+json\b/i.test((attribute(element, "type") ?? "").trim()))
      linked.push(ownText(element));
    else if (scripted === null && room > 0) {
      const script = ownText(element).slice(0, room);
      room -= script.length;
      scripted = SCRIPTED.exec(script)?.[1] ?? null;
    }
  }
  const data = linkedData(linked);
  return {
    meta,
    title,
    lang,
    canonical,
    savedFrom: savedFrom(comments),
    properties,
    linked: data,
    article: ownArticle(data, [canonical, meta.get("og:url")], [meta.get("og:title"), title]),
    scripted,
  };
}

const SCRIPTED =
  /\\?["'](?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publicationDate|publication_date|firstPublished|pubDate|pub_date)\\?["']\s{0,5}:\s{0,5}\\?["']([^"'\\]{8,40})\\?["']/i;

/** Each entry of a live blog has days of its own. */
function isInEntry(element: Element): boolean {
  let node = element.parentNode;
  for (let up = 0; node !== null && up < 12; up += 1) {
    if (!("tagName" in node)) return false;
    const inside = attribute(node, "itemprop") ?? "";
    if (/\b(?:liveBlogUpdate|comment|publisher|author)\b/i.test(inside)) return true;
    node = node.parentNode;
  }
  return false;
}

const isInSvg = ({ namespaceURI }: Element): boolean => namespaceURI !== "http://www.w3.org/1999/xhtml";

/** Browsers and SingleFile write into a comment where a saved page came from. */
function savedFrom(comments: readonly string[]): string | null {
  for (const comment of comments) {
    const found =
      /\bsaved from url=\(\d{1,6}\)(\S{1,2000})/i.exec(comment) ??
      /\bsaved with SingleFile\b[\s\S]{0,40}?\burl:\s{0,5}(\S{1,2000})/i.exec(comment);
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
}

function ownArticle(
  { articles }: LinkedData,
  addresses: readonly (string | null | undefined)[],
  titles: readonly (string | null | undefined)[],
): LinkedNode | null {
  const keys = new Set(addresses.flatMap((one) => addressKey(one ?? "") ?? []));
  const stated = titles.map((one) => folded(unescaped(one ?? "")));
  const addressesOf = ({ url, mainEntityOfPage, "@id": id }: LinkedNode) => [
    textOf(url),
    textOf(id),
    textOf(mainEntityOfPage) ?? (isNode(mainEntityOfPage) ? textOf(mainEntityOfPage["@id"]) : null),
  ];
  const byAddress = articles.find((one) =>
    addressesOf(one).some((text) => keys.has(addressKey(text ?? "") ?? "")),
  );
  const byTitle = articles.find((one) => {
    const own = folded(unescaped(textOf(one.headline) ?? ""));
    return own !== "" && stated.some((title) => title.startsWith(own));
  });
  return byAddress ?? byTitle ?? articles[0] ?? null;
}
