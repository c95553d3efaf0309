import { type Day, dayFromNumber } from "../../core/day.ts";
import type { Layout, PageLeftOut } from "../../core/layout.ts";
import type { Problem, SourceFile } from "../sources/problem.ts";
import { readAbout } from "./about-source.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { firstKnown, type Known, NOTHING_KNOWN } from "./known.ts";
import { markdownText } from "./markdown-text.ts";
import { readPage } from "./page/read-page.ts";

export const FORMATS = ["text", "markdown", "html"] as const;
export type Format = (typeof FORMATS)[number];

export type DocumentReading =
  | {
      readonly kind: "read";
      /** What is read, shown and counted into: front matter is gone, of Markdown and HTML the signs and tags too. */
      readonly text: string;
      readonly known: Known;
      /** What the markup says of the text; null where the file has none. */
      readonly layout: Layout | null;
      /** Passages of a page that are none of its article's. */
      readonly leftOut: readonly PageLeftOut[];
      readonly problems: readonly Problem[];
    }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

/** UTF-16 units. A long read has some 60,000; a million take seconds and 300 MB to read. */
export const LONGEST_ARTICLE = 1_000_000;

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** By the end of a file's name; null for what is no article. */
export function formatOf(name: string): Format | null {
  const end = /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return ENDS.get(end) ?? null;
}

const ENDS: ReadonlyMap<string, Format> = new Map([
  ["txt", "text"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
]);

/**
 * A file of an article as its text and what it says of itself: front matter first, then the page's own head. A day
 * after `today` is none that a page was published on.
 */
export function readDocument(source: SourceFile, format: Format, today: Day = thisDay()): DocumentReading {
  const { matter, text: rest } = splitFrontMatter(source);
  const about = matter === null ? null : readAbout(matter, "front matter");
  if (about?.kind === "failed") return about;
  const given = about?.known ?? NOTHING_KNOWN;
  const { text, known, layout, leftOut, instead } = shownText(rest, format, today);
  const problems = about?.problems ?? [];
  const isLong = text.length > LONGEST_ARTICLE;
  if (text.trim() !== "" && !isLong)
    return { kind: "read", text, known: firstKnown(given, known), layout, leftOut, problems };
  const found = source.text.trim() === "" ? "an empty file" : (instead ?? "none");
  const message = isLong
    ? `expected an article of at most ${grouped(LONGEST_ARTICLE)} characters, found ${grouped(text.length)}: put it into several files`
    : `expected the text of an article, found ${found}`;
  return {
    kind: "failed",
    problems: [...problems, { file: source.file, line: null, column: null, message }],
  };
}

type Shown = Pick<Extract<DocumentReading, { kind: "read" }>, "text" | "known" | "layout" | "leftOut"> & {
  /** What there is where there is no text. */
  readonly instead: string | null;
};

function shownText(text: string, format: Format, today: Day): Shown {
  switch (format) {
    case "text":
      return { ...PLAIN, text };
    case "markdown":
      return { ...PLAIN, text: markdownText(text) };
    case "html":
      return readPage(text, today);
  }
}

const PLAIN = { known: NOTHING_KNOWN, layout: null, leftOut: [], instead: null };

const thisDay = (): Day => dayFromNumber(Math.floor(Date.now() / 86_400_000));
