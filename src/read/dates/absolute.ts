import { daysInMonth } from "../../core/day.ts";
import type { Token } from "../text/tokens.ts";
import { type Found, fixed, found, NOTHING, near, pastDayPart, type Rule } from "./expression.ts";
import { dayGranule, type Granule } from "./granule.ts";
import { CENTURIES, MONTHS, SEASONS, type Season, SHORT_WEEKDAYS, WEEKDAYS } from "./vocabulary.ts";

/** "Tuesday, Nov. 13, 2018", "13 November", "November 2018", "May": whatever names a month. */
export const namedMonth: Rule = (tokens, at) => {
  const weekday = weekdayAt(tokens, at);
  if (weekday === null) return monthFirst(tokens, at, null) ?? dayFirst(tokens, at, null);
  const next = pastDayPart(tokens, at + 1);
  if (!/^\.?,? $/.test(tokens[next]?.gap ?? "")) return null;
  const skip = tokens[next]?.folded === "the" ? next + 1 : next;
  return withDay(monthFirst(tokens, next, weekday)) ?? dayFirst(tokens, skip, weekday);
};

const withDay = (read: Found | null): Found | null => (read?.meaning.kind === "month" ? null : read);

function weekdayAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  return WEEKDAYS.get(token.folded) ?? (token.capital ? (SHORT_WEEKDAYS.get(token.folded) ?? null) : null);
}

function monthFirst(tokens: readonly Token[], at: number, weekday: number | null): Found | null {
  const month = monthAt(tokens, at);
  if (month === null) return null;
  const day = dayAt(tokens, at + 1);
  if (day === null) return monthAlone(tokens, at, month);
  if (!/^\.? $/.test(tokens[at + 1]?.gap ?? "")) return null;
  const after = pastSuffix(tokens, at + 2);
  const last = lastDayAt(tokens, after, day);
  if (last !== null) return range(tokens, pastSuffix(tokens, last.until), month, day, last.day);
  return dated(tokens, after, month, day, weekday);
}

/** The second day of "Nov. 3-5", "Nov. 3 to 5", at token `at` or behind its joining word. */
function lastDayAt(tokens: readonly Token[], at: number, first: number): DayAt | null {
  const joint = tokens[at];
  const joined = joint !== undefined && / $/.test(joint.gap) && JOINTS.test(joint.folded);
  const day = dayAt(tokens, joined ? at + 1 : at);
  if (day === null || day <= first) return null;
  if (!joined) return /^ ?[-–—] ?$/.test(joint?.gap ?? "") ? { day, until: at + 1 } : null;
  if (tokens[at + 1]?.gap !== " " || monthAt(tokens, at + 2) !== null) return null;
  return mayCount(tokens[at + 2]) ? null : { day, until: at + 2 };
}

/** Whether a number before the token counts things: "April 24 to 25 people". */
export const mayCount = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.gap === " " &&
  !token.capital &&
  !token.digits &&
  !BESIDE_DAYS.has(token.folded);

type DayAt = { readonly day: number; readonly until: number };

const JOINTS = /^(?:to|through|thru|until|till)$/;
/** What may follow the last day of a range; another small word says that the number counts things. */
const BESIDE_DAYS = new Set(
  "in at on the with when for of to by from as and or but after before during while which that this next last were was is are will have has had st nd rd th".split(
    " ",
  ),
);

/** "Nov. 3-5": from one day of a month to another, `at` being the token after the second. */
function range(
  tokens: readonly Token[],
  at: number,
  month: number,
  day: number,
  until: number,
): Found | null {
  const from = dated(tokens, at, month, day, null);
  const to = dated(tokens, at, month, until, null);
  if (from === null || to === null) return null;
  return found(to.until, { kind: "range", from: from.meaning, to: to.meaning });
}

/** A day and month, with the year if it stands at token `at`. */
function dated(
  tokens: readonly Token[],
  at: number,
  month: number,
  day: number,
  weekday: number | null,
): Found | null {
  const year = yearAt(tokens, at);
  if (year !== null && /^,? $/.test(tokens[at]?.gap ?? "")) {
    return day <= daysInMonth(year, month)
      ? fixed(at + 1, dayGranule(year, month, day))
      : found(at + 1, NOTHING);
  }
  return day <= daysInMonth(2000, month) ? found(at, { kind: "month-day", month, day, weekday }) : null;
}

function monthAlone(tokens: readonly Token[], at: number, month: number): Found | null {
  const next = /^\.?,? $/.test(tokens[at + 1]?.gap ?? "") ? at + 1 : at;
  const year = next > at ? yearAt(tokens, tokens[next]?.folded === "of" ? next + 1 : next) : null;
  if (year !== null) {
    const until = tokens[next]?.folded === "of" ? next + 2 : next + 1;
    return fixed(until, { unit: "month", year, month });
  }
  return isSureMonth(tokens, at) ? found(at + 1, { kind: "month", month, which: null }) : null;
}

/** "13 November 2018", "the 13th of November", "3-5 May", "3 to 5 May". */
function dayFirst(tokens: readonly Token[], at: number, weekday: number | null): Found | null {
  const day = dayAt(tokens, at);
  if (day === null) return null;
  const after = pastSuffix(tokens, at + 1);
  const last = weekday === null ? lastBeforeMonth(tokens, after, day) : null;
  let next = last?.until ?? after;
  if (near(tokens, next) === "of") next += 1;
  const month = monthAt(tokens, next);
  if (month === null || !/^(?: |\n)$/.test(tokens[next]?.gap ?? "")) return null;
  if (last !== null) return range(tokens, next + 1, month, day, last.day);
  return dated(tokens, next + 1, month, day, weekday);
}

/** The second day of "3-5 May", "3rd to 4th of May". */
function lastBeforeMonth(tokens: readonly Token[], at: number, first: number): DayAt | null {
  const joint = tokens[at];
  if (joint === undefined) return null;
  const between = tokens[at - 2]?.folded === "between" && joint.folded === "and";
  const joined = joint.gap === " " && (between || JOINTS.test(joint.folded));
  if (!joined && !/^ ?[-–—] ?$/.test(joint.gap)) return null;
  const day = dayAt(tokens, joined ? at + 1 : at);
  return day === null || day <= first ? null : { day, until: pastSuffix(tokens, joined ? at + 2 : at + 1) };
}

/** "17-Oct-11", "3-Feb-2013", "17/Oct/2011": as logs write it. */
export const logDate: Rule = (tokens, at) => {
  const [day, name, year] = [dayAt(tokens, at), tokens[at + 1], tokens[at + 2]];
  const month = MONTHS.get(name?.folded ?? "");
  if (day === null || name === undefined || month === undefined || !year?.digits) return null;
  if (!/^[-‑–/.]$/.test(name.gap) || year.gap !== name.gap) return null;
  const full = fullYear(year.text);
  return full === null ? null : calendar(at, full, month, day);
};

function monthAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  return token?.capital ? (MONTHS.get(token.folded) ?? null) : null;
}

/** Months that are also verbs, names or cut short need a word before them that says a month follows. */
function isSureMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const after = tokens[at + 1];
  if (after?.capital && after.gap === " " && !after.opens && !WEEKDAYS.has(after.folded)) return false;
  const before = tokens[at - 1];
  const led = before !== undefined && BEFORE_MONTH.has(before.folded) && /^[ -]$/.test(token.gap);
  if (!led && token.folded === "march" && isNamedMarch(tokens, at + 1)) return false;
  if (token.text.length <= 4 && token.folded !== "june" && token.folded !== "july") {
    return led && (token.folded === "may" || (after?.gap.startsWith(".") ?? true));
  }
  return led || !/^(?:may|march|april|june|august)$/.test(token.folded) || !token.opens;
}

/** "March for Life", "March of the Mothers": a procession. */
function isNamedMarch(tokens: readonly Token[], at: number): boolean {
  const [joint, next] = [tokens[at], tokens[at + 1]];
  const name = next?.folded === "the" ? tokens[at + 2] : next;
  return (
    joint !== undefined && joint.gap === " " && /^(?:for|of|on)$/.test(joint.folded) && name?.capital === true
  );
}

const BEFORE_MONTH = new Set(
  "in since until till by last next this early late mid of from to between during through before after and or each every for".split(
    " ",
  ),
);

const pastSuffix = (tokens: readonly Token[], at: number): number => (isSuffix(tokens[at]) ? at + 1 : at);

const isSuffix = (token: Token | undefined): boolean =>
  token !== undefined && token.gap === "" && /^(?:st|nd|rd|th)$/.test(token.folded);

function dayAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token?.digits || token.text.length > 2) return null;
  const day = Number(token.text);
  const next = tokens[at + 1];
  return day >= 1 && day <= 31 && !(next?.digits === true && next.gap === ":") ? day : null;
}

/** 1000–2099, four digits and no part of a longer number. */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined || !/^(?:1\d|20)\d\d$/.test(token.text)) return null;
  const next = tokens[at + 1];
  const [before, after] = [token.gap.at(-1) ?? "", next?.digits ? next.gap : ""];
  return /[.,:$£€#/+]/.test(before) || /^[.,:/]$/.test(after) ? null : Number(token.text);
}

/** "2018-11-13", "11/13/2018", "13.11.2018"; where figures leave it open which is the month, the meaning says so. */
export const numeric: Rule = (tokens, at) => {
  const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!a?.digits || !b?.digits || !c?.digits || b.gap !== c.gap || !/^[-/.]$/.test(b.gap)) return null;
  if (a.text.length === 4) return calendar(at, Number(a.text), Number(b.text), Number(c.text));
  if (b.gap === "." && c.text.length !== 4) return null;
  const year = fullYear(c.text);
  if (year === null || a.text.length > 2 || b.text.length > 2) return null;
  const [first, second] = [Number(a.text), Number(b.text)];
  if (b.gap === "." || first > 12) return calendar(at, year, second, first);
  if (second > 12 || first === second) return calendar(at, year, first, second);
  return first < 1 || second < 1 ? null : found(at + 3, { kind: "numeric", first, second, year });
};

function fullYear(digits: string): number | null {
  if (/^(?:19|20)\d\d$/.test(digits)) return Number(digits);
  if (digits.length !== 2) return null;
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

function calendar(at: number, year: number, month: number, day: number): Found | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return fixed(at + 3, dayGranule(year, month, day));
}

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
