import { type Day, dayOf, daysInMonth, isDay, type Period } from "./day.ts";

/** How fine the expression is; an `interval` is as fine as its two ends say. */
export type Precision = "day" | "month" | "season" | "year" | "decade" | "century" | "interval";

export type EdtfReading = Period & { readonly precision: Precision };

const SEASON_MONTHS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  "21": [3, 5],
  "22": [6, 8],
  "23": [9, 11],
  "24": [12, 14],
};

/**
 * Reads the part of EDTF (ISO 8601-2, Library of Congress levels 0 and 1) that news needs: day, month, year,
 * season (northern, meteorological; winter runs into the next year), `201X`, `20XX`, intervals with open ends
 * (`../2018-03-22`) and the qualifiers `?`, `~`, `%`, which widen nothing. Null when the text is none of these.
 */
export function readEdtf(text: string): EdtfReading | null {
  const ends = text.split("/");
  if (ends.length === 1) return readDate(text);
  const [left, right] = ends;
  if (ends.length !== 2 || left === undefined || right === undefined) return null;
  const from = left === ".." ? OPEN : readDate(left);
  const to = right === ".." ? OPEN : readDate(right);
  if (from === null || to === null || (from === OPEN && to === OPEN)) return null;
  const [first, last] = [from.first, to.last];
  if (first !== null && last !== null && first > last) return null;
  return { first, last, precision: "interval" };
}

const OPEN: Period = { first: null, last: null };

function readDate(text: string): EdtfReading | null {
  const bare = /[?~%]$/.test(text) ? text.slice(0, -1) : text;
  if (isDay(bare)) return { first: bare, last: bare, precision: "day" };
  if (/^\d{4}$/.test(bare)) return years(Number(bare), Number(bare), "year");
  if (/^\d{3}X$/.test(bare))
    return years(Number(`${bare.slice(0, 3)}0`), Number(`${bare.slice(0, 3)}9`), "decade");
  if (/^\d{2}XX$/.test(bare))
    return years(Number(`${bare.slice(0, 2)}00`), Number(`${bare.slice(0, 2)}99`), "century");
  return /^\d{4}-\d{2}$/.test(bare) ? readMonth(Number(bare.slice(0, 4)), bare.slice(5)) : null;
}

function readMonth(year: number, digits: string): EdtfReading | null {
  if (year < 1) return null;
  const season = SEASON_MONTHS[digits];
  if (season !== undefined) {
    if (year === 9999 && season[1] > 12) return null;
    return { first: firstOf(year, season[0]), last: lastOf(year, season[1]), precision: "season" };
  }
  const month = Number(digits);
  if (month < 1 || month > 12) return null;
  return { first: firstOf(year, month), last: lastOf(year, month), precision: "month" };
}

function years(first: number, last: number, precision: Precision): EdtfReading | null {
  if (last < 1) return null;
  return { first: dayOf(Math.max(first, 1), 1, 1), last: dayOf(last, 12, 31), precision };
}

const firstOf = (year: number, month: number): Day => dayOf(year, month, 1);

/** `month` may run past 12, into the next year. */
function lastOf(year: number, month: number): Day {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month];
  return dayOf(y, m, daysInMonth(y, m));
}
