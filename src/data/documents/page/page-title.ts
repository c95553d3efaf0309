import { hostOf } from "./address.ts";
import { folded } from "./folded.ts";
import { textOf, unescaped } from "./json-ld.ts";
import { oneLine } from "./one-line.ts";
import type { PageHead } from "./page-head.ts";

/** A headline has at least so many letters; "News" is none. */
const SHORTEST = 8;

/** Titles as the head states them, the most trusted first, the site's name still on some of them. */
function statedTitles({ meta, title, article, properties }: PageHead): readonly string[] {
  const given = [
    textOf(article?.headline) ?? textOf(article?.name),
    meta.get("og:title") ?? null,
    meta.get("twitter:title") ?? null,
    properties.get("headline") ?? null,
    meta.get("dc.title") ?? meta.get("dcterms.title") ?? null,
    meta.get("citation_title") ?? meta.get("headline") ?? meta.get("title") ?? null,
    title,
  ];
  return given.map((one) => oneLine(one === null ? null : unescaped(one))).filter((one) => one !== null);
}

/** A headline is at least this share of the title that holds it; the rest names section and site. */
const SHARE = 0.4;

/** Whether a text of the page is the headline that its head states; `publisher` is none. */
export function headlineTest(head: PageHead, publisher: string | null): (text: string) => boolean {
  const stated = statedTitles(head).map(folded);
  const site = siteKey(publisher ?? "");
  return (text) => {
    const own = folded(text.slice(0, 400));
    if (own.length < SHORTEST || siteKey(own) === site) return false;
    return stated.some(
      (one) =>
        one === own || (own.length >= SHARE * one.length && (one.startsWith(own) || one.endsWith(own))),
    );
  };
}

/**
 * The headline without the site's name: the page's own `h1` where the head states it too, else what JSON-LD, `og:title`
 * or `<title>` says. `headings` are the `h1` that the page shows.
 */
export function pageTitle(
  head: PageHead,
  headings: readonly string[],
  publisher: string | null,
  address: string | null,
): string | null {
  const isHeadline = headlineTest(head, publisher);
  const own = headings.find((text) => isHeadline(text));
  if (own !== undefined) return oneLine(own);
  const [first] = statedTitles(head);
  if (first === undefined) return oneLine(headings.find((text) => folded(text).length >= SHORTEST) ?? null);
  return withoutSite(first, [publisher, head.meta.get("og:site_name") ?? null, hostOf(address)]);
}

/** "Talks begin | World | The Paper" without what names the site or stands between it and the headline. */
export function withoutSite(title: string, names: readonly (string | null)[]): string {
  const parts = title.split(/(\s+[|–—·•«»:-]{1,2}\s+|\s*\|\s*)/);
  const sites = names.flatMap((name) => (name === null ? [] : [siteKey(name)])).filter((key) => key !== "");
  const isSite = (part: string | undefined): boolean => {
    const key = siteKey(part ?? "");
    return (
      key !== "" &&
      sites.some(
        (site) =>
          site === key ||
          (key.length > 3 && site.startsWith(key)) ||
          (site.length > 3 && key.startsWith(site)),
      )
    );
  };
  let [first, last] = [0, parts.length - 1];
  while (last > first && isSite(parts[last])) last -= 2;
  while (first < last && isSite(parts[first])) first += 2;
  // What is parted by a bar from the site's name is its section.
  while (last < parts.length - 1 && last > first && (parts[last - 1] ?? "").includes("|")) last -= 2;
  return (
    parts
      .slice(first, last + 1)
      .join("")
      .trim() || title
  );
}

/** "The Daily Paper" and "dailypaper.com" are one. */
const siteKey = (name: string): string =>
  folded(name.replace(/\.(?:com|org|net|news|info|tv|[a-z]{2})(?:\.[a-z]{2})?$/i, ""))
    .replace(/^the /, "")
    .replaceAll(" ", "");
