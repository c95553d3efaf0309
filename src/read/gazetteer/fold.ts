/** Letters that Unicode does not take apart, and Arabic letters that writers use for one another. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
  ["ı", "i"],
  ["ħ", "h"],
  ["ŧ", "t"],
  ["ə", "e"],
  ["ŋ", "n"],
  ["ى", "ي"],
  ["ی", "ي"],
  ["ک", "ك"],
  ["ة", "ه"],
  ["ـ", ""],
]);

/** Words that names write in two ways: "Saint Louis", "St. Louis". */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["saint", "st"],
  ["sainte", "ste"],
  ["mount", "mt"],
  ["fort", "ft"],
]);

/** Accents, Hebrew points and Arabic vowel signs; the marks of Indic, Thai and Japanese writing are letters to their readers. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const SPECIAL = /[øłđðßæœþıħŧəŋىیکةـ]/g;
/** Modifier letters that transliterations use as apostrophes are letters to Unicode, and apostrophes to us. */
const TOKEN = /(?:(?![\u02b0-\u02ff])[\p{L}\p{M}\p{N}])+/gu;
/** What compatibility forms leave when they are taken apart: the stroke of a fraction, the brackets of a numeral. */
const BESIDES = /[^\p{L}\p{M}\p{N}]|[\u02b0-\u02ff]/gu;
const BEYOND_ASCII = /[^ -~]/;

/** A token of a text: `[start, end)` in UTF-16 units, and its folded form. */
export type Token = { readonly start: number; readonly end: number; readonly folded: string };

/**
 * The tokens of a text as names see them: runs of letters, digits and marks. Whatever else stands there divides, so
 * "Sana'a" is two tokens, "Libya's" begins with "libya", and "U.S." is "u", "s".
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    const folded = foldToken(word);
    if (folded !== "") tokens.push({ start: index, end: index + word.length, folded });
  }
  return tokens;
}

/** One token without case, accents and the spellings that writers mix. May be empty (a lone tatweel). */
export function foldToken(word: string): string {
  const lower = word.toLowerCase();
  const folded = BEYOND_ASCII.test(lower)
    ? lower
        .normalize("NFKD")
        .toLowerCase()
        .replace(MARKS, "")
        .replace(BESIDES, "")
        .normalize("NFKC")
        .replace(SPECIAL, (letter) => LETTERS.get(letter) ?? letter)
    : lower;
  return WORDS.get(folded) ?? folded;
}

/** A whole name, folded token by token and joined by single spaces: what the gazetteer is sorted by. */
export function foldName(name: string): string {
  return tokensOf(name)
    .map(({ folded }) => folded)
    .join(" ");
}
