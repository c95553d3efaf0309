import { dayFromNumber, dayNumber, dayOf } from "./day.ts";

/** How wide a bin of the time strip is; `all`: one bin holds everything. Weeks begin on Monday. */
export const TIME_UNITS = [
  "day",
  "week",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
  "millennium",
  "all",
] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

type MonthUnit = Exclude<TimeUnit, "day" | "week" | "all">;
const MONTHS: Readonly<Record<MonthUnit, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1_200,
  millennium: 12_000,
};

const FIRST = dayNumber("0001-01-01");
const LAST = dayNumber("9999-12-31");

/**
 * The first days of the bins that hold every day from `first` to `last`, and the day after the last bin, as day
 * numbers. They lie on the unit's own boundaries, within the years 0001–9999.
 */
export function boundariesOf(unit: TimeUnit, first: number, last: number): readonly number[] {
  const boundaries = [startOf(unit, first, first)];
  for (let start = boundaries[0] ?? first; start <= last; ) {
    start = Math.max(start + 1, nextOf(unit, start, last));
    boundaries.push(Math.min(start, LAST + 1));
  }
  return boundaries;
}

/** The finest unit that covers the days in at most `most` bins. */
export function finestUnit(first: number, last: number, most: number): TimeUnit {
  return TIME_UNITS.find((unit) => binsIn(unit, first, last) <= most) ?? "all";
}

function binsIn(unit: TimeUnit, first: number, last: number): number {
  switch (unit) {
    case "day":
      return last - first + 1;
    case "week":
      return (startOf(unit, last, first) - startOf(unit, first, first)) / 7 + 1;
    case "all":
      return 1;
    default:
      return step(unit, last) - step(unit, first) + 1;
  }
}

function startOf(unit: TimeUnit, day: number, first: number): number {
  switch (unit) {
    case "day":
      return day;
    case "week":
      // Day 4 after 1970-01-01 was a Monday.
      return day - ((((day - 4) % 7) + 7) % 7);
    case "all":
      return first;
    default:
      return startOfStep(unit, step(unit, day));
  }
}

function nextOf(unit: TimeUnit, start: number, last: number): number {
  switch (unit) {
    case "day":
      return start + 1;
    case "week":
      return start + 7;
    case "all":
      return last + 1;
    default:
      return startOfStep(unit, step(unit, start) + 1);
  }
}

/** Which month, quarter … a day lies in, counted from the year 0. */
function step(unit: MonthUnit, day: number): number {
  const text = dayFromNumber(day);
  return Math.floor((Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1) / MONTHS[unit]);
}

function startOfStep(unit: MonthUnit, at: number): number {
  const months = at * MONTHS[unit];
  const year = Math.floor(months / 12);
  if (year < 1) return FIRST;
  return year > 9999 ? LAST + 1 : dayNumber(dayOf(year, (months % 12) + 1, 1));
}
