import { daysInMonth } from "../../core/day.ts";
import type { Token } from "../text/tokens.ts";
import { type Found, fixed, found, NOTHING, near, pastDayPart, type Rule } from "./expression.ts";
import { dayGranule } from "./granule.ts";
import { MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from "./vocabulary.ts";
import { fullYear, isSuffix, yearAt } from "./years.ts";

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

function dayAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token?.digits || token.text.length > 2) return null;
  const day = Number(token.text);
  const next = tokens[at + 1];
  return day >= 1 && day <= 31 && !(next?.digits === true && next.gap === ":") ? day : null;
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

function calendar(at: number, year: number, month: number, day: number): Found | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return fixed(at + 3, dayGranule(year, month, day));
}
