import type { Span } from "../../core/article.ts";
import { foldToken } from "../gazetteer/fold.ts";

/** A run of letters or of digits. What stands between two tokens is the second one's `gap`. */
export type Token = Span & {
  readonly text: string;
  /** As the gazetteer folds it: lower case, without accents. Never empty. */
  readonly folded: string;
  /** Begins with a capital. */
  readonly capital: boolean;
  readonly digits: boolean;
  /** What stands before it, as far back as the previous token; long gaps keep only their two ends. */
  readonly gap: string;
  /** Number of line breaks in the gap, at most 2. */
  readonly breaks: number;
  /** First of its sentence. */
  readonly opens: boolean;
};

/** Modifier letters serve transliterations as apostrophes: they divide. */
const WORD = /(?:(?![\u02b0-\u02ff])[\p{L}\p{M}])+|\p{Nd}+/gu;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
/** Gaps are matched by regexes, so their length is bounded: a megabyte of spaces must cost nothing. */
const GAP_END = 6;

/** Words that a full stop follows without ending a sentence. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof gen col lt maj capt cmdr sgt cpl pvt adm rep sen gov rev hon pres jr sr st ste mt ft vs no inc corp co ltd " +
    "dept jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun u s n e w a m p " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo " +
    "ont que alta sask ave blvd rd hwy approx est bros"
  ).split(" "),
);

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
      word = wordFrom(match[0]);
      words.set(match[0], word);
    }
    if (word.folded === "") continue;
    const gap = shortened(text, last, start);
    const breaks = lineBreaks(text, last, start);
    const previous = tokens.at(-1);
    tokens.push({
      start,
      end: start + word.text.length,
      text: word.text,
      folded: word.folded,
      capital: word.capital,
      digits: word.digits,
      gap,
      breaks,
      opens: previous === undefined || breaks > 1 || (breaks === 1 && !wrapped) || ends(previous, gap),
    });
    last = start + word.text.length;
  }
  return tokens;
}

/** Whether lines are cut by width: then a single line break ends nothing. */
function isWrapped(text: string): boolean {
  let [single, running] = [0, 0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    const next = text[at + 1];
    if (next === undefined || next === "\n" || next === "\r" || text[at - 1] === "\n") continue;
    single += 1;
    if (/[\p{Ll}\d,]/u.test(next)) running += 1;
  }
  return single >= 3 && running * 3 > single;
}

function shortened(text: string, start: number, end: number): string {
  if (end - start <= 2 * GAP_END) return text.slice(start, end);
  return text.slice(start, start + GAP_END) + text.slice(end - GAP_END, end);
}

function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end && count < 2; at += 1) if (text.charCodeAt(at) === 10) count += 1;
  return count;
}

/** Whether the gap closes the sentence that `previous` stands in. */
function ends(previous: Token, gap: string): boolean {
  if (/^[!?…]/.test(gap)) return /\s/.test(gap);
  if (/^["”’')\]]{0,2}[.!?]["”’')\]]{0,3}\s/.test(gap)) {
    return !(gap.startsWith(". ") && isAbbreviation(previous));
  }
  return false;
}

function isAbbreviation({ folded: word, text }: Token): boolean {
  return ABBREVIATIONS.has(word) || (word.length === 1 && text !== "I" && CAPITAL.test(text));
}

const isDigits = (word: string): boolean => /^\p{Nd}/u.test(word);
