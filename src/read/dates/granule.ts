import { type Day, dayFromNumber, dayNumber, dayOf } from "../../core/day.ts";
import type { Season } from "./vocabulary.ts";

/** A stretch of the calendar with a name of its own, as fine as the text says and no finer. */
export type Granule =
  | { readonly unit: "day"; readonly day: Day }
  /** By its Monday. */
  | { readonly unit: "week"; readonly monday: Day }
  | { readonly unit: "weekend"; readonly saturday: Day }
  | { readonly unit: "month"; readonly year: number; readonly month: number }
  | { readonly unit: "season"; readonly year: number; readonly season: Season }
  | { readonly unit: "quarter"; readonly year: number; readonly quarter: number }
  | { readonly unit: "half"; readonly year: number; readonly half: number }
  | { readonly unit: "year"; readonly year: number }
  /** 199 is the 1990s. */
  | { readonly unit: "decade"; readonly decade: number }
  /** 19 is 1900–1999. */
  | { readonly unit: "century"; readonly century: number };

const pad = (number: number, width: number): string => String(number).padStart(width, "0");
const yearMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;

/** The EDTF string; null outside the years 1–9999. Weeks, weekends, quarters and halves have no sign of their own there. */
export function edtfOf(granule: Granule): string | null {
  switch (granule.unit) {
    case "day":
      return granule.day;
    case "week":
      return `${granule.monday}/${addDays(granule.monday, 6)}`;
    case "weekend":
      return `${granule.saturday}/${addDays(granule.saturday, 1)}`;
    case "century":
      return granule.century > 0 && granule.century < 100 ? `${pad(granule.century, 2)}XX` : null;
    case "decade":
      return granule.decade > 0 && granule.decade < 1000 ? `${pad(granule.decade, 3)}X` : null;
    default:
      return granule.year < 1 || granule.year > 9999 ? null : withinYear(granule);
  }
}

function withinYear(granule: Extract<Granule, { readonly year: number }>): string {
  const { year } = granule;
  switch (granule.unit) {
    case "year":
      return pad(year, 4);
    case "month":
      return yearMonth(year, granule.month);
    case "season":
      return yearMonth(year, granule.season);
    case "quarter":
      return `${yearMonth(year, granule.quarter * 3 - 2)}/${yearMonth(year, granule.quarter * 3)}`;
    case "half":
      return `${yearMonth(year, granule.half * 6 - 5)}/${yearMonth(year, granule.half * 6)}`;
  }
}

export const addDays = (day: Day, count: number): Day => dayFromNumber(dayNumber(day) + count);

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** The month `count` months after that of `day`. */
export function monthAfter(day: Day, count: number): Extract<Granule, { unit: "month" }> {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  return { unit: "month", year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** The quarter `count` quarters after that of `day`. */
export function quarterAfter(day: Day, count: number): Extract<Granule, { unit: "quarter" }> {
  const quarters = yearOf(day) * 4 + Math.floor((monthOf(day) - 1) / 3) + count;
  return { unit: "quarter", year: Math.floor(quarters / 4), quarter: (((quarters % 4) + 4) % 4) + 1 };
}

export const dayGranule = (year: number, month: number, day: number): Granule => ({
  unit: "day",
  day: dayOf(year, month, day),
});
