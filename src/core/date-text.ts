import type { DateAssertion } from "./date-assertion.ts";
import { type Day, dayFromNumber, dayNumber, type Period } from "./day.ts";
import { type EdtfReading, readEdtf } from "./edtf.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const SEASONS: ReadonlyMap<string, string> = new Map([
  ["21", "spring"],
  ["22", "summer"],
  ["23", "autumn"],
  ["24", "winter"],
]);

const QUALIFIERS: ReadonlyMap<string, string> = new Map([
  ["~", "about "],
  ["?", "perhaps "],
  ["%", "perhaps about "],
]);

/**
 * A date in plain English, as exact as it is and no more: "26 September 2017", "about August 2017", "the 2010s",
 * "12–13 November 2018", "before 23 March 2018". What is no EDTF is shown as it stands.
 */
export function dateText({ edtf }: Pick<DateAssertion, "edtf">): string {
  if (readEdtf(edtf) === null) return edtf;
  const [left = "", right] = edtf.split("/");
  if (right === undefined || left === right) return endText(left);
  if (left === "..") return beforeText(right);
  if (right === "..") return `from ${endText(left)} on`;
  return spanText(left, right);
}

export function dayText(day: Day): string {
  return `${dayOfMonth(day)} ${monthText(day)}`;
}

/** One date, without an interval's slash. */
function endText(edtf: string): string {
  const bare = edtf.replace(/[~?%]$/, "");
  return `${QUALIFIERS.get(edtf.slice(bare.length)) ?? ""}${bareText(bare, readEdtf(bare))}`;
}

function bareText(edtf: string, reading: EdtfReading | null): string {
  const year = Number(edtf.slice(0, 4));
  switch (reading?.precision) {
    case "day":
      return dayText(edtf);
    case "month":
      return monthText(edtf);
    case "season":
      return seasonText(edtf, year);
    case "year":
      return String(year);
    case "decade":
      return `the ${Number(edtf.slice(0, 3))}0s`;
    case "century":
      return `${yearOf(reading.first)}–${yearOf(reading.last)}`;
    default:
      return edtf;
  }
}

/** Winter runs into the next year. */
function seasonText(edtf: string, year: number): string {
  const season = SEASONS.get(edtf.slice(5));
  return season === "winter" ? `winter ${year}–${String(year + 1).slice(-2)}` : `${season} ${year}`;
}

const dayOfMonth = (day: Day): number => Number(day.slice(8, 10));
const monthName = (edtf: string): string => MONTHS[Number(edtf.slice(5, 7)) - 1] ?? "";
const monthText = (edtf: string): string => `${monthName(edtf)} ${Number(edtf.slice(0, 4))}`;
const yearOf = (day: Day | null): number => Number(day?.slice(0, 4));

/** What ends with a day, month or year lies before the next one: "until 22 March" is "before 23 March". */
function beforeText(edtf: string): string {
  const last = readEdtf(edtf)?.last;
  if (last === undefined || last === null || last === LAST_DAY) return `up to ${endText(edtf)}`;
  const next = dayFromNumber(dayNumber(last) + 1);
  const fineness = /^\d{4}-\d{2}-/.test(edtf) ? 10 : next.endsWith("-01-01") ? 4 : 7;
  return `before ${endText(next.slice(0, fineness) + edtf.replace(/^[^~?%]*/, ""))}`;
}

const LAST_DAY = "9999-12-31";

/** What both ends share is said once: "12–13 November 2018", "July – September 2017", "2011–2013". */
function spanText(left: string, right: string): string {
  const [a, b] = [readEdtf(left)?.precision, readEdtf(right)?.precision];
  const whole = `${endText(left)} – ${endText(right)}`;
  if (a !== b || /[~?%]/.test(left + right)) return whole;
  if (a === "year") return `${endText(left)}–${endText(right)}`;
  if (left.slice(0, 4) !== right.slice(0, 4)) return whole;
  if (a === "month") return `${monthName(left)} – ${monthText(right)}`;
  if (a !== "day") return whole;
  if (left.slice(0, 7) === right.slice(0, 7)) return `${dayOfMonth(left)}–${dayText(right)}`;
  return `${dayOfMonth(left)} ${monthName(left)} – ${dayText(right)}`;
}

/** "from 1 September 2017 to 13 November 2018", "up to 13 November 2018". */
export function periodText({ first, last }: Period): string {
  if (first === null) return last === null ? "at any time" : `up to ${dayText(last)}`;
  if (last === null) return `from ${dayText(first)}`;
  return first === last ? dayText(first) : `from ${dayText(first)} to ${dayText(last)}`;
}
