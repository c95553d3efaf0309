import { textOf } from "./json-ld.ts";
import type { PageHead } from "./page-head.ts";

/**
 * The address of a page, http or https: its canonical one, `og:url`, what JSON-LD says, where a browser saved it from.
 * An address of a start page is believed last: sites give it to all their pages by mistake.
 */
export function pageAddress({ canonical, meta, article, savedFrom }: PageHead): string | null {
  const given = [
    canonical,
    meta.get("og:url") ?? null,
    textOf(article?.url) ?? textOf(article?.["@id"]),
    textOf(article?.mainEntityOfPage) ?? idOf(article?.mainEntityOfPage),
    meta.get("twitter:url") ?? null,
    savedFrom,
  ];
  const base = given.map((one) => absolute(one, null)).find((one) => one !== null) ?? null;
  const found = given.map((one) => absolute(one, base)).filter((one) => one !== null);
  return found.find((one) => new URL(one).pathname.length > 1) ?? found[0] ?? null;
}

const idOf = (value: unknown): string | null =>
  typeof value === "object" && value !== null && "@id" in value ? textOf(value["@id"]) : null;

function absolute(written: string | null, base: string | null): string | null {
  const text = written?.trim() ?? "";
  if (text === "" || text.length > 2000) return null;
  const isWhole = /^https?:\/\//i.test(text);
  if (!isWhole && (base === null || /^[a-z][\w+.-]*:/i.test(text))) return null;
  try {
    return isWhole ? new URL(text) && text : new URL(text, base ?? undefined).href;
  } catch {
    return null;
  }
}

/** The host without what stands before its name: "bbc.com". Null where the address is none. */
export function hostOf(address: string | null): string | null {
  if (address === null) return null;
  try {
    return new URL(address).hostname.replace(/^(?:www\d?|m|mobile|amp|edition)\./, "") || null;
  } catch {
    return null;
  }
}
