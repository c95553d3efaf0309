import { addressBeside, addressFrom } from "./address.ts";
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
  ].flatMap((one) => one?.trim() || []);
  const base = given.map(addressFrom).find((one) => one !== null) ?? null;
  const whole = given.map((one) =>
    addressFrom(one) !== null ? one : base === null ? null : addressBeside(one, base),
  );
  const found = whole.filter((one) => one !== null && addressFrom(one) !== null);
  return found.find((one) => (addressFrom(one ?? "")?.path.length ?? 0) > 1) ?? found[0] ?? null;
}

const idOf = (value: unknown): string | null =>
  typeof value === "object" && value !== null && "@id" in value ? textOf(value["@id"]) : null;
