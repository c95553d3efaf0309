import { type Day, dayOf } from "../../core/day.ts";
import { addDays, weekdayOf } from "./granule.ts";

/** The day of a feast in a year (US civil calendar, western Easter); null for a name that is none. */
export function feastIn(feast: string, year: number): Day | null {
  if (year < 1583) return null;
  if (feast.endsWith(" eve")) {
    const day = feastIn(feast.slice(0, -4), feast.startsWith("new year") ? year + 1 : year);
    return day === null ? null : addDays(day, -1);
  }
  switch (feast) {
    case "christmas":
      return dayOf(year, 12, 25);
    case "new year":
      return dayOf(year, 1, 1);
    case "boxing day":
      return dayOf(year, 12, 26);
    case "may day":
      return dayOf(year, 5, 1);
    case "st patrick":
      return dayOf(year, 3, 17);
    case "juneteenth":
      return dayOf(year, 6, 19);
    case "bastille day":
      return dayOf(year, 7, 14);
    case "veterans day":
      return dayOf(year, 11, 11);
    case "all saints day":
      return dayOf(year, 11, 1);
    case "all souls day":
      return dayOf(year, 11, 2);
    case "martin luther king day":
      return weekdayAfter(dayOf(year, 1, 15), 1);
    case "halloween":
      return dayOf(year, 10, 31);
    case "valentine":
      return dayOf(year, 2, 14);
    case "independence day":
      return dayOf(year, 7, 4);
    case "thanksgiving":
      return weekdayAfter(dayOf(year, 11, 22), 4);
    case "labor day":
      return weekdayAfter(dayOf(year, 9, 1), 1);
    case "memorial day":
      return weekdayAfter(dayOf(year, 5, 25), 1);
    case "election day":
      return weekdayAfter(dayOf(year, 11, 2), 2);
    case "easter":
      return easter(year);
    case "easter monday":
      return addDays(easter(year), 1);
    case "good friday":
      return addDays(easter(year), -2);
    case "palm sunday":
      return addDays(easter(year), -7);
    case "ash wednesday":
      return addDays(easter(year), -46);
    default:
      return null;
  }
}

/** The first such weekday on or after a day. */
const weekdayAfter = (day: Day, weekday: number): Day => addDays(day, (weekday - weekdayOf(day) + 7) % 7);

/** Anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
function easter(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1);
}
