import { type Day, dayNumber, dayOf, daysInMonth } from "../../core/day.ts";
import type { Meaning, Which } from "./expression.ts";
import { feastIn } from "./feasts.ts";
import {
  addDays,
  type Granule,
  mondayOf,
  monthAfter,
  monthOf,
  quarterAfter,
  weekdayOf,
  yearOf,
} from "./granule.ts";
import type { Direction } from "./tense.ts";
import type { Unit } from "./vocabulary.ts";

/** The days that a meaning counts from: the article's own, and the one that the text last told of. */
export type Reference = { readonly published: Day; readonly told: Day; readonly direction: Direction };

/** The stretch of the calendar that a meaning comes to; null for none. */
export function settled(meaning: Exclude<Meaning, { kind: "range" }>, reference: Reference): Granule | null {
  const { published, direction } = reference;
  switch (meaning.kind) {
    case "fixed":
      return meaning.granule;
    case "month-day":
      return monthDay(meaning.month, meaning.day, meaning.weekday, reference);
    case "dated":
      return { unit: "month", month: meaning.month, year: yearOf(published) + meaning.years };
    case "month":
      return {
        unit: "month",
        month: meaning.month,
        year: yearFor(meaning.which, meaning.month - monthOf(published), reference),
      };
    case "season": {
      const begins = (meaning.season - 20) * 3;
      return {
        unit: "season",
        season: meaning.season,
        year: yearFor(meaning.which, begins - monthOf(published), reference),
      };
    }
    case "quarter":
      return {
        unit: "quarter",
        quarter: meaning.quarter,
        year: partYear(meaning.quarter * 3 - 2, reference),
      };
    case "half":
      return { unit: "half", half: meaning.half, year: partYear(meaning.half * 6 - 5, reference) };
    case "weekday":
      return { unit: "day", day: weekdayNear(meaning.weekday, meaning.which, published, direction) };
    case "shift":
      return shifted(meaning.from === "told" ? reference.told : published, meaning.unit, meaning.count);
    case "unit":
      return meaning.unit === "decade"
        ? { unit: "decade", decade: Math.floor(yearOf(published) / 10) + meaning.count }
        : shifted(published, meaning.unit, meaning.count);
    case "same":
      return shifted(reference.told, meaning.unit, 0);
    case "feast":
      return feastNear(meaning.feast, meaning.which, reference);
    case "none":
      return null;
  }
}

/** The year that brings day and month nearest to where the tense points; a stated weekday overrules it. */
function monthDay(
  month: number,
  day: number,
  weekday: number | null,
  { published, direction }: Reference,
): Granule | null {
  const year = yearOf(published);
  const days = [year - 1, year, year + 1]
    .filter((y) => day <= daysInMonth(y, month))
    .map((y) => dayOf(y, month, day));
  const right = weekday === null ? days : days.filter((candidate) => weekdayOf(candidate) === weekday);
  const cost = (candidate: Day): number => {
    const ahead = dayNumber(candidate) - dayNumber(published);
    return (
      Math.abs(ahead) *
      (ahead > 7 === (direction === "future") || Math.abs(ahead) <= 7 ? 1 : ahead > 0 ? 4 : 2)
    );
  };
  const best = (right.length > 0 ? right : days).reduce<Day | null>(
    (least, candidate) => (least === null || cost(candidate) < cost(least) ? candidate : least),
    null,
  );
  return best === null ? null : { unit: "day", day: best };
}

/** `ahead`: months from the published one to the one spoken of, both in the published year. */
function yearFor(which: Which, ahead: number, { published, direction }: Reference): number {
  const year = yearOf(published);
  if (which === "last") return ahead >= 0 ? year - 1 : year;
  if (which === "next") return ahead <= 0 ? year + 1 : year;
  if (which === "this") return year;
  if (direction === "past") return ahead > 0 ? year - 1 : year;
  return ahead < -3 ? year + 1 : year;
}

/** A quarter or half that begins after the article's day belongs to last year if it is told as past. */
function partYear(begins: number, { published, direction }: Reference): number {
  const year = yearOf(published);
  return direction === "past" && begins > monthOf(published) ? year - 1 : year;
}

function weekdayNear(weekday: number, which: Which, published: Day, direction: Direction): Day {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (which === "last") return addDays(published, -(back || 7));
  if (which === "next") return addDays(published, 7 - back);
  if (which === "this" || direction === "future") return addDays(published, (7 - back) % 7);
  return addDays(published, -back);
}

function shifted(from: Day, unit: Unit, count: number): Granule | null {
  if (Math.abs(count) > 9000) return null;
  switch (unit) {
    case "minute":
    case "hour":
      return { unit: "day", day: from };
    case "day":
      return { unit: "day", day: addDays(from, count) };
    case "week":
      return { unit: "week", monday: addDays(mondayOf(from), 7 * count) };
    case "month":
      return monthAfter(from, count);
    case "quarter":
      return quarterAfter(from, count);
    case "year":
      return { unit: "year", year: yearOf(from) + count };
    case "decade":
      return { unit: "year", year: yearOf(from) + 10 * count };
    case "century":
      return { unit: "century", century: Math.floor(yearOf(from) / 100) + count };
  }
}

function feastNear(feast: string, which: Which, { published, direction }: Reference): Granule | null {
  const year = yearOf(published);
  const days = [year - 1, year, year + 1].flatMap((y) => feastIn(feast, y) ?? []);
  const before = days.filter((day) => day <= published).at(-1);
  const after = days.find((day) => day > published);
  const near = direction === "past" ? (before ?? after) : (after ?? before);
  const day = which === "last" ? before : which === "next" ? after : which === "this" ? days[1] : near;
  return day === undefined ? null : { unit: "day", day };
}
