import type { Token } from "../text/tokens.ts";
import { type Found, fixed, found, near, type Rule } from "./expression.ts";
import type { Granule } from "./granule.ts";
import { CENTURIES, MONTHS, SEASONS, type Season } from "./vocabulary.ts";

/** "2011", "'87", "the 1990s", "the '80s", "1998-99", "the 19th century", "AD 79", "490 BC", "summer of 2016". */
export const namedYear: Rule = (tokens, at) => {
  const token = tokens[at];
  if (token === undefined) return null;
  const season = SEASONS.get(token.folded);
  if (season !== undefined) return seasonOfYear(tokens, at, season);
  return (
    beforeEra(tokens, at) ??
    ofEra(tokens, at) ??
    century(tokens, at) ??
    decade(tokens, at) ??
    yearSpan(tokens, at) ??
    year(tokens, at) ??
    shortYear(tokens, at)
  );
};

function seasonOfYear(tokens: readonly Token[], at: number, season: Season): Found | null {
  const next = at + (near(tokens, at + 1) === "of" ? 2 : 1);
  const short = shortYearAt(tokens, next);
  if (short !== null && / ['’‘]$/.test(tokens[next]?.gap ?? ""))
    return fixed(next + 1, { unit: "season", year: short, season });
  if (near(tokens, next) === null) return null;
  const span = season === WINTER ? yearSpan(tokens, next) : null;
  if (span?.meaning.kind === "range") return span;
  const number = yearAt(tokens, next);
  return number === null ? null : fixed(next + 1, { unit: "season", year: number, season });
}

const WINTER = 24;

function decade(tokens: readonly Token[], at: number): Found | null {
  const [token, plural] = [tokens[at], tokens[at + 1]];
  if (!token?.digits || plural?.folded !== "s" || !/^['’]?$/.test(plural.gap)) return null;
  // "The 1800s" are a century to most; "the 2000s" are ten years.
  if (/^1\d00$/.test(token.text))
    return fixed(at + 2, { unit: "century", century: Number(token.text) / 100 });
  if (/^(?:1[5-9]|20)\d0$/.test(token.text)) return fixed(at + 2, decadeOf(Number(token.text)));
  return /^\d0$/.test(token.text) && /['’‘]$/.test(token.gap)
    ? fixed(at + 2, decadeOf(1900 + Number(token.text)))
    : null;
}

const decadeOf = (year: number): Granule => ({ unit: "decade", decade: Math.floor(year / 10) });

/** "The 19th century", "the twentieth century". */
function century(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at];
  const digits = token?.digits === true && isSuffix(tokens[at + 1]);
  const nth = digits ? Number(token.text) : CENTURIES.get(token?.folded ?? "");
  const next = digits ? at + 2 : at + 1;
  if (nth === undefined || nth < 2 || nth > 21) return null;
  if (!/^centur(?:y|ies)$/.test(near(tokens, next) ?? "")) return null;
  return isBefore(tokens, next + 1) > 0
    ? found(next + 1 + isBefore(tokens, next + 1), { kind: "ancient" })
    : fixed(next + 1, { unit: "century", century: nth - 1 });
}

/** "490 BC", "490 B.C.", "5000 BCE": before the calendar that we keep. */
function beforeEra(tokens: readonly Token[], at: number): Found | null {
  if (!tokens[at]?.digits) return null;
  const length = isBefore(tokens, at + 1);
  return length === 0 ? null : found(at + 1 + length, { kind: "ancient" });
}

/** The number of tokens of "BC", "BCE", "B.C.", "B.C.E." at a token; 0 for none. */
const isBefore = (tokens: readonly Token[], at: number): number => eraAt(tokens, at, ["BC", "BCE"]);

function eraAt(tokens: readonly Token[], at: number, eras: readonly string[]): number {
  if (!/^ ?$/.test(tokens[at]?.gap ?? "x")) return 0;
  let letters = tokens[at]?.text ?? "";
  if (eras.includes(letters)) return 1;
  for (let length = 2; length <= 3 && tokens[at + length - 1]?.gap === "."; length += 1) {
    letters += tokens[at + length - 1]?.text ?? "";
    if (eras.includes(letters) && tokens[at + length]?.gap !== ".") return length;
    if (eras.includes(letters) && tokens[at + length]?.text.length !== 1) return length;
  }
  return 0;
}

/** "AD 79", "A.D. 79", "79 AD", "79 CE". */
function ofEra(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at];
  if (token?.digits && /^\d{1,4}$/.test(token.text)) {
    const length = eraAt(tokens, at + 1, ["AD", "CE"]);
    return length === 0 ? null : yearOfEra(token.text, at + 1 + length);
  }
  const led =
    token?.text === "AD"
      ? 1
      : token?.text === "A" && tokens[at + 1]?.text === "D" && tokens[at + 1]?.gap === "."
        ? 2
        : 0;
  const number = tokens[at + led];
  return led > 0 && number?.digits && /^\.? $/.test(number.gap) ? yearOfEra(number.text, at + led + 1) : null;
}

function yearOfEra(digits: string, until: number): Found | null {
  const number = Number(digits);
  return number >= 1 && number <= 2099 ? fixed(until, { unit: "year", year: number }) : null;
}

/** "1998-99", "2009/10", "1914–1918", both years inside; "2018-05", the month: no year 5 follows 2018. */
function yearSpan(tokens: readonly Token[], at: number): Found | null {
  const from = /^(?:1[5-9]|20)\d\d$/.test(tokens[at]?.text ?? "") ? Number(tokens[at]?.text) : null;
  const [digits, second] = [tokens[at + 1]?.text ?? "", tokens[at + 1]];
  if (from === null || !second?.digits || !/^[-–—/]$/.test(second.gap)) return null;
  if (/[.,:$£€#/+]$/.test(tokens[at]?.gap ?? "")) return null;
  if (QUANTIFIERS.has(tokens[at - 1]?.folded ?? "") || /[-–/]$/.test(tokens[at]?.gap ?? "")) return null;
  const after = tokens[at + 2];
  if (after?.digits && /^[-–/.,:]$/.test(after.gap)) return null;
  const month = Number(digits);
  if (second.gap === "-" && digits.length === 2 && month >= 1 && month <= 12 && month <= from % 100)
    return fixed(at + 2, { unit: "month", year: from, month });
  const to =
    digits.length === 4 ? Number(digits) : digits.length === 2 ? sameCentury(from, Number(digits)) : 0;
  if (to <= from || to > 2099 || (second.gap === "/" && to !== from + 1)) return null;
  return found(at + 2, {
    kind: "range",
    from: { kind: "fixed", granule: { unit: "year", year: from } },
    to: { kind: "fixed", granule: { unit: "year", year: to } },
  });
}

/** 1998 and 99 is 1999; 1999 and 00 is 2000. */
function sameCentury(from: number, digits: number): number {
  const to = Math.floor(from / 100) * 100 + digits;
  return to < from && from % 100 > 50 && digits < 50 ? to + 100 : to;
}

/** A bare number between 1500 and 2099 is a year unless what stands round it makes it a quantity or an address. */
function year(tokens: readonly Token[], at: number): Found | null {
  const number = yearAt(tokens, at);
  if (number === null || number < 1500) return null;
  const [before, after] = [tokens[at - 1]?.folded ?? "", tokens[at + 1]];
  if (/-$/.test(tokens[at]?.gap ?? "") && !/^(?:pre|post|mid|early|late)$/.test(before)) return null;
  if (QUANTIFIERS.has(before)) return null;
  if (after?.gap === " " && (QUANTITIES.has(after.folded) || countsThings(before, after))) return null;
  if (isAddress(tokens, at + 1)) return null;
  return fixed(at + 1, { unit: "year", year: number });
}

const QUANTIFIERS = new Set(
  "about some nearly least than over almost roughly approximately around up only exactly flight route highway room number no channel boeing psalm page".split(
    " ",
  ),
);
const QUANTITIES = new Set(
  (
    "people troops soldiers men women miles feet km kilometers kilometres meters metres dollars euros percent points homes houses jobs " +
    "workers tons tonnes pounds block acres hectares votes deaths cases students members residents families children hours units square yards " +
    "foot bags pages words copies copper litres liters gallons barrels books seats beds rooms tickets cars vehicles trucks ships boats tents " +
    "refugees migrants prisoners fighters police officers passengers visitors fans items times kg calories megawatts dead wounded injured " +
    "rubles roubles yen francs shillings pesos rupees lira dinars cents yuan crowns kilos grams rounds rockets mines shells bodies graves"
  ).split(" "),
);

/** "Of 2018 pages", "and 1990 boxes": a plural behind a number that no article or preposition of time leads. */
function countsThings(before: string, after: Token): boolean {
  return (
    COUNTING.has(before) &&
    !after.capital &&
    /[^s]s$/.test(after.folded) &&
    after.folded.length > 4 &&
    !HAPPENINGS.has(after.folded)
  );
}

const COUNTING = new Set(
  "of to with and another more than total sold bought sent killed had has have has got employs employed".split(
    " ",
  ),
);
const HAPPENINGS = new Set(
  (
    "elections polls talks protests riots attacks bombings games olympics floods fires wars sanctions clashes strikes results accords " +
    "agreements events presidential revolutions uprisings killings massacres championships finals playoffs hearings reforms"
  ).split(" "),
);

/** "1600 Elm Street", "2000 N. Main St." */
function isAddress(tokens: readonly Token[], at: number): boolean {
  for (let step = at; step < at + 4; step += 1) {
    const token = tokens[step];
    if (token === undefined || token.opens || !/^\.? $/.test(token.gap)) return false;
    if (step > at && STREETS.has(token.folded)) return token.capital;
    if (!token.capital && !isSuffix(token) && !token.digits) return false;
  }
  return false;
}

const STREETS = new Set(
  "street avenue road boulevard lane drive square court terrace parkway highway st ave rd blvd ln dr pkwy hwy".split(
    " ",
  ),
);

/** "In '87", "the class of '99": two figures behind an apostrophe where a year may stand. */
function shortYear(tokens: readonly Token[], at: number): Found | null {
  const number = shortYearAt(tokens, at);
  if (number === null) return null;
  const before = tokens[at - 1];
  const led = before !== undefined && tokens[at]?.opens === false && BEFORE_SHORT.has(before.folded);
  return led ? fixed(at + 1, { unit: "year", year: number }) : null;
}

const BEFORE_SHORT = new Set(
  (
    "in since until till by of from to through before after during early mid late and or the summer winter spring autumn fall " +
    [...MONTHS.keys()].join(" ")
  ).split(" "),
);

function shortYearAt(tokens: readonly Token[], at: number): number | null {
  const [token, after] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !/^\d\d$/.test(token.text) || !/(?:^|[\s(–—/-])['’‘]$/.test(token.gap))
    return null;
  if (after !== undefined && after.gap === "") return null;
  return fullYear(token.text);
}

/** 1000–2099, four digits and no part of a longer number. */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined || !/^(?:1\d|20)\d\d$/.test(token.text)) return null;
  const next = tokens[at + 1];
  const [before, after] = [token.gap.at(-1) ?? "", next?.digits ? next.gap : ""];
  return /[.,:$£€#/+]/.test(before) || /^[.,:/]$/.test(after) ? null : Number(token.text);
}

/** "2018", "'18": the year that two or four digits stand for. */
export function fullYear(digits: string): number | null {
  if (/^(?:19|20)\d\d$/.test(digits)) return Number(digits);
  if (digits.length !== 2) return null;
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

/** The letters of "3rd". */
export const isSuffix = (token: Token | undefined): boolean =>
  token !== undefined && token.gap === "" && /^(?:st|nd|rd|th)$/.test(token.folded);
