import { hostOf } from "./address.ts";
import { isNode, type LinkedNode, textOf, typesOf, unescaped } from "./json-ld.ts";
import { oneLine } from "./one-line.ts";
import type { PageHead } from "./page-head.ts";

/** A longer name of a site is a sentence about it. */
const LONGEST = 80;

/** Who published a page, by the name that readers know: of two, the site's before the firm's; else its host. */
export function pagePublisher({ meta, linked, article }: PageHead, address: string | null): string | null {
  const publisher = linked.resolved(article?.publisher);
  const site = linked.others.find((node) => typesOf(node).includes("WebSite"));
  const given = [
    meta.get("og:site_name"),
    isNode(publisher) ? nameOf(publisher) : textOf(publisher),
    site === undefined ? null : nameOf(site),
    meta.get("publisher"),
    meta.get("dc.publisher"),
    meta.get("citation_publisher"),
    meta.get("application-name"),
    hostOf(address),
  ];
  for (const name of given) {
    const line = oneLine(unescaped(name ?? ""));
    if (line !== null && line.length <= LONGEST && !/^https?:/i.test(line)) return line;
  }
  return null;
}

const nameOf = ({ name }: LinkedNode): string | null => textOf(name);

/** The language of a page (BCP 47) as its `lang`, JSON-LD, `og:locale` or `content-language` says; null where none does. */
export function pageLanguage({ lang, meta, article }: PageHead): string | null {
  const given = [
    lang,
    textOf(article?.inLanguage),
    meta.get("og:locale"),
    meta.get("content-language"),
    meta.get("language"),
  ];
  return given.map(languageOf).find((one) => one !== null) ?? null;
}

function languageOf(written: string | null | undefined): string | null {
  const tag =
    written
      ?.trim()
      .split(/[,;\s]/, 1)[0]
      ?.replaceAll("_", "-") ?? "";
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/.test(tag) && !/^(?:english|und|mul|xx)$/i.test(tag)
    ? tag
    : null;
}
