import type { ReadLanguage } from "../reading.ts";
import { ENGLISH, OTHERS } from "./function-words.ts";
import { SCRIPTS } from "./scripts.ts";

/** BCP 47's word for a language that is not known. */
const UNKNOWN = "und";

/** Fewer letters than this tell nothing. */
const FEWEST_LETTERS = 60;
/** UTF-16 units that are looked at: the language of an article does not hang on its end. */
const MOST = 40_000;

/** A share of words from which a text is English, whatever it is said to be. Real news is seldom below .28. */
const ENGLISH_SHARE = 0.2;
/** A share of its words from which a text is taken for another language. */
const OTHER_SHARE = 0.14;
/** So many different words of it, longer than a letter, a text has then. */
const OTHER_WORDS = 3;
/** By so much another language must be ahead of English. */
const AHEAD = 1.5;
/** Running text, of which so little is English words, is in a language that the tables do not know. */
const STRANGE = { words: 80, small: 0.6, english: 0.08 };

const LISTS: ReadonlyMap<string, readonly string[]> = byWord({ en: ENGLISH, ...OTHERS });

/**
 * What a text is written in, and whether it is read: English is, and what is too short or too like a list of names to
 * tell. The words decide; `said`, the language that the page or its editor gives, only where they do not.
 */
export function languageOf(text: string, said: string | null): ReadLanguage {
  const sample = text.slice(0, MOST);
  const given = said === null || said.trim() === "" ? null : said.trim();
  const letters = countOf(sample, /\p{L}/gu);
  if (letters < FEWEST_LETTERS) return { code: given ?? UNKNOWN, isRead: true };
  if (countOf(sample, /\p{Script=Latin}/gu) * 2 < letters) return notRead(byScript(sample), given);
  const { english, other, share, kinds, words, small } = byWords(sample);
  if (english >= ENGLISH_SHARE && (share < english * AHEAD || kinds < OTHER_WORDS))
    return readAs(given, "en");
  if (kinds >= OTHER_WORDS && share >= OTHER_SHARE && share >= english * AHEAD) return notRead(other, given);
  const isStrange = words >= STRANGE.words && small >= STRANGE.small && english < STRANGE.english;
  if (isStrange) return notRead(isEnglish(given) ? null : given, given);
  return isEnglish(given) || given === null || english * 2 >= ENGLISH_SHARE
    ? readAs(given, isEnglish(given) ? "en" : UNKNOWN)
    : notRead(given, given);
}

/** What is said more exactly than what was found: "en-GB" of English. */
const exactly = (given: string | null, found: string): string =>
  given !== null && primary(given) === found ? given : found;

const readAs = (given: string | null, found: string): ReadLanguage => ({
  code: exactly(given, found),
  isRead: true,
});

const notRead = (found: string | null, given: string | null): ReadLanguage => ({
  code: found === null ? UNKNOWN : exactly(given, found),
  isRead: false,
});

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] ?? "";

const isEnglish = (tag: string | null): boolean => tag !== null && primary(tag) === "en";

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** The language of the script that has most letters; null for a script that is in no table. */
function byScript(text: string): string | null {
  let best: { readonly language: string; readonly count: number } | null = null;
  for (const { letters, language, told } of SCRIPTS) {
    const count = countOf(text, letters);
    if (count === 0 || count <= (best?.count ?? 0)) continue;
    const other = told.find(([own]) => countOf(text, own) * 100 >= count);
    best = { language: other?.[1] ?? language, count };
  }
  return best?.language ?? null;
}

/** Shares of the words that are English function words, and those of the language that has most others. */
function byWords(text: string) {
  const counts = new Map<string, number>();
  const kinds = new Map<string, Set<string>>();
  let [words, small] = [0, 0];
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+(?:['’](?=\p{L})\p{L}+)?/gu)) {
    words += 1;
    const folded = word.toLowerCase().normalize("NFC");
    if (folded === word) small += 1;
    for (const language of LISTS.get(folded) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
      if (folded.length === 1) continue;
      const own = kinds.get(language) ?? new Set();
      kinds.set(language, own.add(folded));
    }
  }
  const english = counts.get("en") ?? 0;
  counts.delete("en");
  const [other, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [
    UNKNOWN,
    0,
  ] satisfies [string, number]);
  const of = (count: number): number => (words === 0 ? 0 : count / words);
  return {
    english: of(english),
    other,
    share: of(most),
    kinds: kinds.get(other)?.size ?? 0,
    words,
    small: of(small),
  };
}

function byWord(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [language, words] of Object.entries(lists)) {
    for (const word of new Set(words)) {
      const known = found.get(word);
      if (known === undefined) found.set(word, [language]);
      else known.push(language);
    }
  }
  return found;
}
