import { readDocument } from "../../../../src/data/documents/document.ts";

/** Pages of our own making; days after this one are not believed. */
export const TODAY = "2020-06-01";

/** A paragraph of prose about a town that no other paragraph names. */
export const about = (town: string): string =>
  `Engineers closed a bridge in ${town} on Monday after a lorry struck one of its pillars, and trains were late for the rest of the day.`;

/** A page with a head, around the inside of its body. */
export const page = (body: string, head = "<title>Bridge closed in Lyon</title>"): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

export const STORY = `<article><h1>Bridge closed in Lyon</h1><p>${about("Lyon")}</p><p>${about("Marseille")}</p></article>`;

export function reading(html: string) {
  const found = readDocument({ file: "page.html", text: html }, "html", TODAY);
  if (found.kind === "failed") throw new Error(JSON.stringify(found.problems));
  const { text, layout, leftOut, known } = found;
  const zones = (layout?.zones ?? []).map(({ kind, start, end }) => [kind, text.slice(start, end)] as const);
  const entries = (layout?.entries ?? []).map(({ start, end, published }) => [
    published.edtf,
    text.slice(start, end),
  ]);
  return { text, known, leftOut, zones, entries, published: known.published?.edtf ?? null };
}
