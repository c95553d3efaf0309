import { type Day, dayNumber, dayOf, daysInMonth } from "../../core/day.ts";
import type { Meaning, Which } from "./expression.ts";
import { feastIn } from "./feasts.ts";
import {
  addDays,
  dayGranule,
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

/** What a meaning counts from. */
export type Reference = {
  /** The article's own day. */
  readonly published: Day;
  /** The day that the text last told of; null where it told of none, "lost" where that one cannot be known. */
  readonly told: Day | "lost" | null;
  /** The day of a story of another year that goes on here: days and months without a year follow it. */
  readonly story: Day | null;
  /** Which of day and month comes first where figures leave it open. */
  readonly order: Order | null;
  readonly direction: Direction;
};

export type Order = "day-month" | "month-day";

/** The stretch of the calendar that a meaning comes to; null for none. */
export function settled(meaning: Exclude<Meaning, { kind: "range" }>, reference: Reference): Granule | null {
  const { published, direction } = reference;
  switch (meaning.kind) {
    case "fixed":
      return meaning.granule;
    case "numeric":
      return numericDay(meaning, reference);
    case "month-day":
      return monthDay(meaning.month, meaning.day, meaning.weekday, reference);
    case "nth":
      return nthDay(meaning, reference);
    case "dated":
      return { unit: "month", month: meaning.month, year: yearOf(published) + meaning.years };
    case "month":
      return {
        unit: "month",
        month: meaning.month,
        year: monthYear(meaning.month, meaning.which, reference),
      };
    case "season":
      return {
        unit: "season",
        season: meaning.season,
        year: monthYear((meaning.season - 20) * 3, meaning.which, reference),
      };
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
    case "weekend":
      return { unit: "weekend", saturday: saturdayNear(meaning.which, published, direction) };
    case "beside": {
      const day = settled(meaning.day, reference);
      return day?.unit === "day" ? { unit: "day", day: addDays(day.day, meaning.days) } : null;
    }
    case "week-of":
      return weekOf(settled(meaning.day, reference));
    case "shift": {
      const from = startOf(meaning.from, reference);
      return from === null ? null : shifted(from, meaning.unit, meaning.count);
    }
    case "unit":
      return meaning.unit === "decade"
        ? { unit: "decade", decade: Math.floor(yearOf(published) / 10) + meaning.count }
        : shifted(published, meaning.unit, meaning.count);
    case "same": {
      const from = startOf("told", reference);
      return from === null ? null : shifted(from, meaning.unit, 0);
    }
    case "feast":
      return feastNear(meaning.feast, meaning.which, reference);
    case "ancient":
    case "none":
      return null;
  }
}

function startOf(from: "published" | "told" | "story", { published, told }: Reference): Day | null {
  if (from === "published") return published;
  if (told === "lost") return null;
  return told ?? (from === "told" ? published : null);
}

/** The day in the order that the article writes; null where it writes none, and the two days stay open. */
function numericDay(
  { first, second, year }: Extract<Meaning, { kind: "numeric" }>,
  { order }: Reference,
): Granule | null {
  if (order === null) return null;
  return order === "day-month" ? dayGranule(year, second, first) : dayGranule(year, first, second);
}

/** A day ahead by more than this is not told in the past tense, whatever the time zones. */
const AHEAD_IN_PAST = 1;

/** The year that brings day and month nearest to where story and tense point; a stated weekday overrules both. */
function monthDay(month: number, day: number, weekday: number | null, reference: Reference): Granule | null {
  const { published, story, direction } = reference;
  const told = story ?? dayTold(reference);
  const years = [yearOf(published) - 1, yearOf(published), yearOf(published) + 1];
  const inYears = (among: readonly number[]): readonly Day[] =>
    among.filter((y) => day <= daysInMonth(y, month)).map((y) => dayOf(y, month, day));
  const onWeekday = (days: readonly Day[]): readonly Day[] =>
    weekday === null ? days : days.filter((candidate) => weekdayOf(candidate) === weekday);

  const near = inYears(years);
  const following = story === null ? [] : onWeekday(inYears([yearOf(story), yearOf(story) + 1]));
  const next = following.find((candidate) => story !== null && candidate >= story);
  if (next !== undefined && direction !== "future") return { unit: "day", day: next };

  const right = onWeekday(near);
  if (right.length === 0 && told !== null) {
    const there = onWeekday(inYears([yearOf(told)]))[0];
    if (there !== undefined) return { unit: "day", day: there };
  }
  const cost = (candidate: Day): number => {
    const ahead = dayNumber(candidate) - dayNumber(published);
    if (direction === "past") return ahead > AHEAD_IN_PAST ? 1000 + ahead : Math.abs(ahead);
    if (Math.abs(ahead) <= 7) return Math.abs(ahead);
    return Math.abs(ahead) * (ahead > 0 === (direction === "future") ? 1 : ahead > 0 ? 4 : 2);
  };
  const best = (right.length > 0 ? right : near).reduce<Day | null>(
    (least, candidate) => (least === null || cost(candidate) < cost(least) ? candidate : least),
    null,
  );
  return best === null ? null : { unit: "day", day: best };
}

const dayTold = ({ told }: Reference): Day | null => (told === "lost" ? null : told);

/** The year of a month, or of the season that begins with it. */
function monthYear(month: number, which: Which, reference: Reference): number {
  const { published, story, direction } = reference;
  if (which === null && story !== null && direction !== "future") {
    const year = month >= monthOf(story) ? yearOf(story) : yearOf(story) + 1;
    if (dayOf(year, Math.min(month, 12), 1) <= published) return year;
  }
  return yearFor(which, month - monthOf(published), reference);
}

/** `ahead`: months from the published one to the one spoken of, both in the published year. */
function yearFor(which: Which, ahead: number, { published, direction }: Reference): number {
  const year = yearOf(published);
  switch (which) {
    case "before-last":
      return ahead >= 0 ? year - 2 : year - 1;
    case "last":
      return ahead >= 0 ? year - 1 : year;
    case "next":
      return ahead <= 0 ? year + 1 : year;
    case "after-next":
      return ahead <= 0 ? year + 2 : year + 1;
    case "this":
      return year;
    case null:
      if (direction === "future") return ahead < 0 ? year + 1 : year;
      return ahead > 0 ? year - 1 : year;
  }
}

/** A quarter or half that begins after the article's day belongs to last year unless it is told as ahead. */
function partYear(begins: number, { published, direction }: Reference): number {
  const year = yearOf(published);
  return direction !== "future" && begins > monthOf(published) ? year - 1 : year;
}

function nthDay(meaning: Extract<Meaning, { kind: "nth" }>, reference: Reference): Granule | null {
  const year = meaning.year ?? monthYear(meaning.month, null, reference);
  const { nth, weekday, month } = meaning;
  const asked = weekday ?? SATURDAY;
  const first = 1 + ((asked - weekdayOf(dayOf(year, month, 1)) + 7) % 7);
  const days = daysInMonth(year, month);
  const day = nth > 0 ? first + 7 * (nth - 1) : first + 7 * Math.floor((days - first) / 7);
  if (day > days) return null;
  return weekday === null
    ? { unit: "weekend", saturday: dayOf(year, month, day) }
    : dayGranule(year, month, day);
}

const SATURDAY = 6;

function weekOf(granule: Granule | null): Granule | null {
  return granule?.unit === "day" ? { unit: "week", monday: mondayOf(granule.day) } : null;
}

function weekdayNear(weekday: number, which: Which, published: Day, direction: Direction): Day {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  switch (which) {
    case "before-last":
      return addDays(published, -(back || 7) - 7);
    case "last":
      return addDays(published, -(back || 7));
    case "next":
      return addDays(published, 7 - back);
    case "after-next":
      return addDays(published, 14 - back);
    case "this":
      return addDays(published, (7 - back) % 7);
    case null:
      return addDays(published, direction === "future" ? (7 - back) % 7 : -back);
  }
}

/** The Saturday of a weekend: that of the week gone by is the last, also where only the past tense says so. */
function saturdayNear(which: Which, published: Day, direction: Direction): Day {
  const here = addDays(mondayOf(published), 5);
  const past = which === null || which === "this" ? direction !== "future" && here > published : false;
  if (past && !(which === "this" && direction === "open")) return addDays(here, -7);
  return addDays(here, 7 * (which === null ? 0 : WEEKS[which]));
}

const WEEKS: Readonly<Record<NonNullable<Which>, number>> = {
  "before-last": -2,
  last: -1,
  this: 0,
  next: 1,
  "after-next": 2,
};

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

function feastNear(feast: string, which: Which, { published, story, direction }: Reference): Granule | null {
  const year = yearOf(story ?? published);
  const days = [year - 2, year - 1, year, year + 1, year + 2].flatMap((y) => feastIn(feast, y) ?? []);
  const behind = days.filter((day) => day <= published);
  const ahead = days.filter((day) => day > published);
  const told = story === null || direction === "future" ? undefined : days.find((day) => day >= story);
  const near = direction === "future" ? (ahead[0] ?? behind.at(-1)) : (behind.at(-1) ?? ahead[0]);
  const chosen: Readonly<Record<NonNullable<Which>, Day | undefined>> = {
    "before-last": behind.at(-2),
    last: behind.at(-1),
    this: days.find((day) => yearOf(day) === yearOf(published)),
    next: ahead[0],
    "after-next": ahead[1],
  };
  const day = which === null ? (told ?? near) : chosen[which];
  return day === undefined ? null : { unit: "day", day };
}
