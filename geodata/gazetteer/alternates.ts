import type { Town } from "./geonames.ts";

const LATIN = /^[\p{Script=Latin}\p{M}\p{P}\p{Zs}\p{Sk}\u02b0-\u02ff]+$/u;
/** Airport and region codes ("TIP", "MUC") are no names. */
const CODE = /^[A-Z]{2,4}$/;

/** The scripts in which a country's own papers write its towns. */
const SCRIPTS: readonly (readonly [script: RegExp, countries: string])[] = [
  [/\p{Script=Cyrillic}/u, "BA BG BY KG KZ MD ME MK MN RS RU TJ UA UZ XK"],
  [
    /\p{Script=Arabic}/u,
    "AE AF BH DJ DZ EG EH ER IL IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SS SY TD TN YE",
  ],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, "CN HK JP MO SG TW"],
  [/\p{Script=Hangul}/u, "KP KR"],
  [/\p{Script=Greek}/u, "CY GR"],
  [/\p{Script=Hebrew}/u, "IL PS"],
  [/[\p{Script=Armenian}\p{Script=Georgian}]/u, "AM GE"],
  [/\p{Script=Thai}/u, "TH"],
  [/[\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u, "KH LA MM"],
  [/\p{Script=Ethiopic}/u, "ER ET"],
  [/\p{Script=Devanagari}/u, "IN NP"],
  [/[\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}]/u, "BD IN LK"],
  [/[\p{Script=Gujarati}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}]/u, "IN"],
];

/** Smaller towns are hardly ever named in another country's script: most of those names are an encyclopedia's robots'. */
const KNOWN_ABROAD = 15_000;

/**
 * Whether an alternate name of GeoNames is worth its bytes. Machine transliterations in lower case ("de li bo li" for
 * 的黎波里) were made for GeoNames' own search and are never written; digits and slashes mark post codes and remarks.
 */
export function isKept(name: string, { country, population }: Town): boolean {
  if (name.length > 40 || /[\d/()]/.test(name) || CODE.test(name)) return false;
  if (LATIN.test(name)) return name.length > 2 && /^\P{L}*\p{Lu}/u.test(name);
  const own = SCRIPTS.some(([script, countries]) => script.test(name) && countries.includes(country));
  return own || population >= KNOWN_ABROAD;
}
