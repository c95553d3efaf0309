import { parse } from "parse5";
import type { Problem, SourceFile } from "../sources/problem.ts";
import { readAbout } from "./about-source.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { htmlAbout } from "./html-about.ts";
import { htmlText } from "./html-text.ts";
import { firstKnown, type Known, NOTHING_KNOWN } from "./known.ts";
import { markdownText } from "./markdown-text.ts";

export const FORMATS = ["text", "markdown", "html"] as const;
export type Format = (typeof FORMATS)[number];

export type DocumentReading =
  | {
      readonly kind: "read";
      /** What is read, shown and counted into: front matter is gone, of Markdown and HTML the signs and tags too. */
      readonly text: string;
      readonly known: Known;
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

/** A file of an article as its text and what it says of itself: front matter first, then the page's own head. */
export function readDocument(source: SourceFile, format: Format): DocumentReading {
  const { matter, text: rest } = splitFrontMatter(source);
  const about = matter === null ? null : readAbout(matter, "front matter");
  if (about?.kind === "failed") return about;
  const given = about?.known ?? NOTHING_KNOWN;
  const { text, known } = shownText(rest, format);
  const problems = about?.problems ?? [];
  const isLong = text.length > LONGEST_ARTICLE;
  if (text.trim() !== "" && !isLong) return { kind: "read", text, known: firstKnown(given, known), problems };
  const message = isLong
    ? `expected an article of at most ${grouped(LONGEST_ARTICLE)} characters, found ${grouped(text.length)}: put it into several files`
    : `expected the text of an article, found ${source.text.trim() === "" ? "an empty file" : "none"}`;
  return {
    kind: "failed",
    problems: [...problems, { file: source.file, line: null, column: null, message }],
  };
}

function shownText(text: string, format: Format): { readonly text: string; readonly known: Known } {
  switch (format) {
    case "text":
      return { text, known: NOTHING_KNOWN };
    case "markdown":
      return { text: markdownText(text), known: NOTHING_KNOWN };
    case "html": {
      const page = parse(text);
      const shown = htmlText(page);
      return { text: shown === "" ? "" : `${shown}\n`, known: htmlAbout(page) };
    }
  }
}
