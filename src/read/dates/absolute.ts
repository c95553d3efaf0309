import { daysInMonth } from "../../core/day.ts";
import type { Token } from "../text/tokens.ts";
import { type Found, fixed, found, NOTHING, near, type Rule } from "./expression.ts";
import { dayGranule, type Granule } from "./granule.ts";
import { MONTHS, SEASONS, SHORT_WEEKDAYS, WEEKDAYS } from "./vocabulary.ts";

/** "Tuesday, Nov. 13, 2018", "13 November", "November 2018", "May": whatever names a month. */
export const namedMonth: Rule = (tokens, at) => {
  const weekday = weekdayAt(tokens, at);
  if (weekday === null) return monthFirst(tokens, at, null) ?? dayFirst(tokens, at, null);
  const next = at + 1;
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
  const suffix = isSuffix(tokens[at + 2]) ? 1 : 0;
  const after = at + 2 + suffix;
  const until = dayAt(tokens, after);
  if (until !== null && until > day && /^ ?[-–] ?$/.test(tokens[after]?.gap ?? "")) {
    return range(tokens, after + 1, month, day, until);
  }
  return dated(tokens, after, month, day, weekday);
}

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

/** "13 November 2018", "the 13th of November". */
function dayFirst(tokens: readonly Token[], at: number, weekday: number | null): Found | null {
  const day = dayAt(tokens, at);
  if (day === null) return null;
  let next = at + 1;
  if (isSuffix(tokens[next])) next += 1;
  if (near(tokens, next) === "of") next += 1;
  const month = monthAt(tokens, next);
  if (month === null || tokens[next]?.gap !== " ") return null;
  return dated(tokens, next + 1, month, day, weekday);
}

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
  if (token.text.length <= 4 && token.folded !== "june" && token.folded !== "july") {
    return led && (token.folded === "may" || (after?.gap.startsWith(".") ?? true));
  }
  return led || !/^(?:may|march|april|june|august)$/.test(token.folded) || !token.opens;
}

const BEFORE_MONTH = new Set(
  "in since until till by last next this early late mid of from to between during through before after and or each every for".split(
    " ",
  ),
);

const isSuffix = (token: Token | undefined): boolean =>
  token !== undefined && token.gap === "" && /^(?:st|nd|rd|th)$/.test(token.folded);

function dayAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token?.digits || token.text.length > 2) return null;
  const day = Number(token.text);
  return day >= 1 && day <= 31 && tokens[at + 1]?.gap !== ":" ? day : null;
}

/** 1000–2099, four digits and no part of a longer number. */
export function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined || !/^(?:1\d|20)\d\d$/.test(token.text)) return null;
  const next = tokens[at + 1];
  const [before, after] = [token.gap.at(-1) ?? "", next?.digits ? next.gap : ""];
  return /[.,:$£€#/+]/.test(before) || /^[.,:/]$/.test(after) ? null : Number(token.text);
}

/** "2018-11-13", "11/13/2018", "13.11.2018". Day and month in doubt: a set has no place here, so the US order stands. */
export const numeric: Rule = (tokens, at) => {
  const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!a?.digits || !b?.digits || !c?.digits || b.gap !== c.gap || !/^[-/.]$/.test(b.gap)) return null;
  if (a.text.length === 4) return calendar(at, Number(a.text), Number(b.text), Number(c.text));
  if (b.gap === "." && c.text.length !== 4) return null;
  const year = fullYear(c.text);
  if (year === null || a.text.length > 2 || b.text.length > 2) return null;
  const [first, second] = [Number(a.text), Number(b.text)];
  return b.gap === "." || first > 12 ? calendar(at, year, second, first) : calendar(at, year, first, second);
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

/** "2011", "the 1990s", "the '80s", "summer of 2016", "summer 2016". */
export const namedYear: Rule = (tokens, at) => {
  const token = tokens[at];
  if (token === undefined) return null;
  const season = SEASONS.get(token.folded);
  if (season !== undefined) {
    const year = at + (near(tokens, at + 1) === "of" ? 2 : 1);
    const number = near(tokens, year) === null ? null : yearAt(tokens, year);
    return number === null ? null : fixed(year + 1, { unit: "season", year: number, season });
  }
  return decade(tokens, at) ?? year(tokens, at);
};

function decade(tokens: readonly Token[], at: number): Found | null {
  const [token, plural] = [tokens[at], tokens[at + 1]];
  if (!token?.digits || plural?.folded !== "s" || !/^['’]?$/.test(plural.gap)) return null;
  if (/^(?:1[5-9]|20)\d0$/.test(token.text)) return fixed(at + 2, decadeOf(Number(token.text)));
  return /^\d0$/.test(token.text) && /['’‘]$/.test(token.gap)
    ? fixed(at + 2, decadeOf(1900 + Number(token.text)))
    : null;
}

const decadeOf = (year: number): Granule => ({ unit: "decade", decade: Math.floor(year / 10) });

/** A bare number between 1500 and 2099 is a year unless what stands round it makes it a quantity. */
function year(tokens: readonly Token[], at: number): Found | null {
  const number = yearAt(tokens, at);
  if (number === null || number < 1500) return null;
  const [before, after] = [tokens[at - 1]?.folded ?? "", tokens[at + 1]];
  if (/-$/.test(tokens[at]?.gap ?? "") && !/^(?:pre|post|mid|early|late)$/.test(before)) return null;
  if (QUANTIFIERS.has(before)) return null;
  if (after?.gap === " " && QUANTITIES.has(after.folded)) return null;
  return fixed(at + 1, { unit: "year", year: number });
}

const QUANTIFIERS = new Set("about some nearly least than flight route highway room number no".split(" "));
const QUANTITIES = new Set(
  "people troops soldiers men women miles feet km kilometers kilometres meters metres dollars euros percent points homes houses jobs workers tons pounds block acres votes deaths cases students members residents families children hours units square yards foot bags".split(
    " ",
  ),
);
