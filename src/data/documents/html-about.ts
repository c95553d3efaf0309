import { addressTrouble } from "../../core/address.ts";
import { assertion } from "../date.ts";
import { attribute, type Element, isElement, type Node, walk } from "./html-walk.ts";
import type { Known } from "./known.ts";
import { readPublicationDay } from "./publication-day.ts";

/** In the order in which they are believed. */
const TITLES = ["og:title", "twitter:title", "dc.title", "headline"];
const PUBLISHERS = ["og:site_name", "publisher", "dc.publisher", "application-name"];
const DAYS = [
  "article:published_time",
  "datepublished",
  "date",
  "dc.date",
  "dc.date.issued",
  "dcterms.created",
  "pubdate",
  "publish-date",
  "parsely-pub-date",
  "sailthru.date",
];

/** What a page's head says of its article, in `meta`, `title`, `link rel=canonical`, `time` and `lang`. */
export function htmlAbout(page: Node): Known {
  const meta = new Map<string, string>();
  const say = (name: string | null, value: string | null) => {
    const key = name?.toLowerCase() ?? "";
    if (value !== null && value.trim() !== "" && !meta.has(key)) meta.set(key, value.trim());
  };
  walk(page, {
    enter: (node) => {
      if (!isElement(node)) return "childNodes" in node;
      if (node.tagName === "meta")
        for (const kind of ["property", "name", "itemprop"])
          say(attribute(node, kind), attribute(node, "content"));
      if (node.tagName === "html") say("lang", attribute(node, "lang"));
      if (node.tagName === "title" && meta.get("title") === undefined) say("title", ownText(node));
      if (node.tagName === "link" && attribute(node, "rel")?.toLowerCase() === "canonical")
        say("canonical", attribute(node, "href"));
      if (node.tagName === "time" && /\bpublished\b|^datepublished$/i.test(attribute(node, "itemprop") ?? ""))
        say("datepublished", attribute(node, "datetime"));
      return node.namespaceURI === "http://www.w3.org/1999/xhtml";
    },
    leave: () => {},
  });
  const first = (names: readonly string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const url = meta.get("canonical") ?? meta.get("og:url") ?? null;
  const locale = meta.get("og:locale")?.replace("_", "-");
  return {
    title: oneLine(first(TITLES) ?? meta.get("title")),
    publisher: oneLine(first(PUBLISHERS)),
    url: url !== null && /^https?:\/\//i.test(url) && addressTrouble(url) === null ? url : null,
    language: languageOf(meta.get("lang")) ?? languageOf(locale),
    published: dayOf(DAYS.flatMap((name) => meta.get(name) ?? [])),
  };
}

/** The first that is a date; a page whose dates cannot be read has none. */
function dayOf(written: readonly string[]): Known["published"] {
  for (const text of written) {
    const reading = readPublicationDay(text);
    if (reading.kind === "read") return assertion(reading.edtf, "metadata", null, null);
  }
  return null;
}

function ownText({ childNodes }: Element): string {
  return childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

function oneLine(text: string | undefined): string | null {
  const line = (text ?? "")
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
  return line === "" ? null : line;
}

function languageOf(text: string | undefined): string | null {
  return text !== undefined && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/.test(text) ? text : null;
}
