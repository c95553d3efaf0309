import type { Span } from "../../core/article.ts";
import { foldToken } from "../gazetteer/fold.ts";
import { endsSentence, runsOn } from "./sentence-end.ts";

/** A run of letters or of digits. What stands between two tokens is the second one's `gap`. */
export type Token = Span & {
  /** The characters `[start, end)` without those that nobody sees (`plainWord`). */
  readonly text: string;
  /** As the gazetteer folds it: lower case, without accents. Never empty. */
  readonly folded: string;
  /** Begins with a capital. */
  readonly capital: boolean;
  readonly digits: boolean;
  /** What stands before it, as far back as the previous token, in plain signs (`plainGap`); long gaps keep only their two ends. */
  readonly gap: string;
  /** Number of line breaks in the gap, at most 2. */
  readonly breaks: number;
  /** First of its sentence. */
  readonly opens: boolean;
};

/** Soft hyphens, zero-width spaces and joiners, marks of direction, byte order marks: they divide no word. */
const UNSEEN =
  "\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff";
const LETTER = "(?![\\u02b0-\\u02ff])[\\p{L}\\p{M}]";
/** Modifier letters serve transliterations as apostrophes: they divide. */
const WORD = new RegExp(`(?:${LETTER})(?:[${UNSEEN}]*(?:${LETTER}))*|\\p{Nd}+`, "gu");
const ALL_UNSEEN = new RegExp(`[${UNSEEN}]`, "g");
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
/** Gaps are matched by regexes, so their length is bounded: a megabyte of spaces must cost nothing. */
const GAP_END = 6;

/** What is known of a token by its letters alone: found out once a text. */
type Word = Pick<Token, "text" | "folded" | "capital" | "digits">;

const wordFrom = (text: string): Word => ({
  text,
  folded: foldToken(text),
  capital: CAPITAL.test(text),
  digits: isDigits(text),
});

/** Splits a text into tokens, in time linear in its length. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const words = new Map<string, Word>();
  const wrapped = isWrapped(text);
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    let word = words.get(match[0]);
    if (word === undefined) {
      word = wordFrom(plainWord(match[0]));
      words.set(match[0], word);
    }
    if (word.folded === "") continue;
    const breaks = lineBreaks(text, last, start);
    const found = shortened(text, last, start);
    const opens = opensSentence(text, tokens, found, breaks, start, wrapped);
    // A line that goes on in the next one reads as if it had not been cut.
    const gap = !opens && breaks === 1 ? found.replace(/\s*\n\s*/, " ") : found;
    tokens.push({
      start,
      end: start + match[0].length,
      text: word.text,
      folded: word.folded,
      capital: word.capital,
      digits: word.digits,
      gap,
      breaks,
      opens,
    });
    last = start + match[0].length;
  }
  return tokens;
}

function opensSentence(
  text: string,
  before: readonly Token[],
  gap: string,
  breaks: number,
  at: number,
  wrapped: boolean,
): boolean {
  const previous = before.at(-1);
  if (previous === undefined || breaks > 1) return true;
  if (breaks === 1 && !wrapped && !runsOn({ text, previous, gap, at })) return true;
  return endsSentence({ text, previous, earlier: before.at(-2), gap, at });
}

/** Whether lines are cut by width, be the next ones indented or not: then a single line break ends nothing. */
function isWrapped(text: string): boolean {
  let [single, running] = [0, 0];
  for (let from = 0, isBlank = true; from < text.length; ) {
    const newline = text.indexOf("\n", from);
    const end = newline === -1 ? text.length : newline;
    let first = from;
    while (first < end && /\s/.test(text[first] ?? "")) first += 1;
    if (!isBlank && first < end) {
      single += 1;
      if (/[\p{Ll}\d,]/u.test(text[first] ?? "")) running += 1;
    }
    isBlank = first === end;
    from = end + 1;
  }
  return single >= 3 && running * 3 > single;
}

function shortened(text: string, start: number, end: number): string {
  if (end - start <= 2 * GAP_END) return plainGap(text.slice(start, end));
  return plainGap(text.slice(start, start + GAP_END) + text.slice(end - GAP_END, end));
}

const BEYOND_ASCII = /[^\n -~]/;

/** A word without the characters that nobody sees. */
const plainWord = (word: string): string => (BEYOND_ASCII.test(word) ? word.replace(ALL_UNSEEN, "") : word);

/** What stands between two words, in the signs that rules look for: one kind of space, of hyphen and of apostrophe. */
function plainGap(gap: string): string {
  if (!BEYOND_ASCII.test(gap)) return gap;
  return gap
    .replace(ALL_UNSEEN, "")
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\u2010\u2011\ufe63\uff0d]/g, "-")
    .replace(/[\u00b4\u02b9\u02bb-\u02bf\u02c8\u02ca\u2032\uff07]/g, "\u2019");
}

function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end && count < 2; at += 1) if (text.charCodeAt(at) === 10) count += 1;
  return count;
}

const isDigits = (word: string): boolean => /^\p{Nd}/u.test(word);
