import { countText } from "./count-text.ts";
import { dateText, dayText } from "./date-text.ts";
import { dayFromNumber, dayNumber, type Period } from "./day.ts";
import type { Bin, Histogram, Tally } from "./histogram.ts";
import { boundariesOf, finestUnit, TIME_UNITS, type TimeUnit } from "./time-unit.ts";

/** Which end of a period is meant. */
export type End = "first" | "last";

/** Bins from `from` up to and without `to`; counted from 0, `from < to`. */
export type Handles = { readonly from: number; readonly to: number };

/** Where the two handles stand: round the bins that the period touches, at the ends where it is open. */
export function handlesOf(period: Period | null, bins: readonly Bin[]): Handles {
  const [first, last] = [period?.first ?? null, period?.last ?? null];
  const before = first === null ? 0 : bins.filter((bin) => bin.last < first).length;
  const begun = last === null ? bins.length : bins.filter((bin) => bin.first <= last).length;
  const from = Math.min(before, Math.max(bins.length - 1, 0));
  return { from, to: Math.max(begun, from + 1) };
}

/** The period between two handles; a handle at its end of the strip leaves that side open, both ask for nothing. */
export function periodBetween({ from, to }: Handles, bins: readonly Bin[]): Period | null {
  const first = from <= 0 ? null : (bins[from]?.first ?? null);
  const last = to >= bins.length ? null : (bins[to - 1]?.last ?? null);
  return first === null && last === null ? null : { first, last };
}

/**
 * The days of a bin that a period leaves; null where it leaves none. What passes with the period and reaches into the
 * bin is what reaches into these days: three stretches of time that meet two by two all share a day.
 */
export function daysIn({ first, last }: Pick<Bin, "first" | "last">, period: Period | null): Period | null {
  const from = period?.first == null || period.first < first ? first : period.first;
  const to = period?.last == null || period.last > last ? last : period.last;
  return from > to ? null : { first: from, last: to };
}

/** One handle moved, as far as the other lets it; the other end of the period stays to the day. */
export function withHandleAt(
  period: Period | null,
  end: End,
  at: number,
  bins: readonly Bin[],
): Period | null {
  const { from, to } = handlesOf(period, bins);
  const moved = end === "first" ? { from: Math.min(at, to - 1), to } : { from, to: Math.max(at, from + 1) };
  const next = { first: null, last: null, ...period, [end]: periodBetween(moved, bins)?.[end] ?? null };
  return next.first === null && next.last === null ? null : next;
}

/** What a handle says: its day, or that it lets everything through on its side. */
export function handleText(period: Period | null, end: End, { bins, unit }: Histogram): string {
  const day = period?.[end] ?? null;
  if (day !== null) return dayText(day);
  const outer = end === "first" ? bins[0] : bins.at(-1);
  const limit = end === "first" ? "the earliest" : "the latest";
  return outer === undefined ? limit : `${limit}, ${binText(outer, unit)}`;
}

/** "September 2017", "12–18 November 2018", "the 2010s". */
export function binText({ first, last }: Pick<Bin, "first" | "last">, unit: TimeUnit): string {
  switch (unit) {
    case "month":
      return dateText({ edtf: first.slice(0, 7) });
    case "quarter":
      return dateText({ edtf: `${first.slice(0, 7)}/${last.slice(0, 7)}` });
    case "year":
      return dateText({ edtf: first.slice(0, 4) });
    case "decade":
    case "century":
    case "millennium":
      return dateText({ edtf: `${first.slice(0, 4)}/${last.slice(0, 4)}` });
    default:
      return dateText({ edtf: `${first}/${last}` });
  }
}

/** How much of a bin, of dates that lie in it and of those that reach beyond, passes and is there at all. */
export function heightsOf({ exact, spread }: Bin): {
  readonly exact: number;
  readonly passing: number;
  readonly of: number;
} {
  return { exact: exact.passing, passing: exact.passing + spread.passing, of: exact.of + spread.of };
}

/**
 * A bin in words, by distinct excerpts: "September 2017: 7 of 9 excerpts, and 3 of 4 with broader dates", which reach beyond it
 * and of which the strip draws a share.
 */
export function tallyText(bin: Bin, unit: TimeUnit): string {
  const { exact, reaching } = bin;
  const dates = reaching.of === 1 ? "a broader date" : "broader dates";
  const parts = [
    exact.of > 0 || reaching.of === 0 ? `${shareText(exact)} ${noun(exact.of)}` : null,
    reaching.of === 0
      ? null
      : `${shareText(reaching)}${exact.of > 0 ? "" : ` ${noun(reaching.of)}`} with ${dates}`,
  ];
  return `${binText(bin, unit)}: ${parts.filter((part) => part !== null).join(", and ")}`;
}

const shareText = ({ passing, of }: Tally): string =>
  of === 0 ? "no" : `${countText(passing)} of ${countText(of)}`;
const noun = (of: number): string => (of === 1 ? "excerpt" : "excerpts");

/** The whole histogram in a sentence, for those who do not see it. */
export function histogramText(histogram: Histogram): string {
  const { bins, unit, undated, open } = histogram;
  const fullest = bins.reduce<Bin | null>(
    (most, bin) => (most !== null && heightsOf(most).passing >= heightsOf(bin).passing ? most : bin),
    null,
  );
  const parts =
    fullest === null || heightsOf(fullest).passing === 0
      ? ["No dated excerpt passes the other filters"]
      : [`Excerpts by ${unit === "all" ? "date" : unit}; most in ${tallyText(fullest, unit)}`];
  if (undated.passing > 0) parts.push(`${countText(undated.passing)} undated`);
  if (open.passing > 0) parts.push(`${countText(open.passing)} open-ended`);
  return `${parts.join("; ")}.`;
}

/** `at` counts bins from the left edge and may lie inside one. */
export type Tick = { readonly at: number; readonly label: string };

/** Labelled boundaries, at most so many, evenly spaced in a unit of time. */
export function ticksOf(bins: readonly Bin[], most: number): readonly Tick[] {
  const [outer, last] = [bins[0], bins.at(-1)];
  if (outer === undefined || last === undefined || most < 1) return [];
  const [start, end] = [dayNumber(outer.first), dayNumber(last.last)];
  const unit = finestUnit(start, end, most * 3);
  const days = boundariesOf(unit, start, end).filter((day) => day >= start && day <= end);
  const step = Math.ceil(days.length / most);
  return days
    .filter((_, index) => index % step === 0)
    .map((day) => ({ at: placeOf(day, bins), label: tickLabel(day, unit) }));
}

/** Where a day lies along the bins, each one wide: 1.5 is the middle of the second. */
export function placeOf(day: number, bins: readonly Bin[]): number {
  const index = bins.findIndex((bin) => dayNumber(bin.last) >= day);
  const bin = bins[index];
  if (bin === undefined) return bins.length;
  const first = dayNumber(bin.first);
  return index + Math.max(0, day - first) / (dayNumber(bin.last) - first + 1);
}

function tickLabel(day: number, unit: TimeUnit): string {
  const text = dayFromNumber(day);
  if (TIME_UNITS.indexOf(unit) >= TIME_UNITS.indexOf("year")) return String(Number(text.slice(0, 4)));
  const [date = "", month = "", year = ""] = dayText(text).split(" ");
  return unit === "day" || unit === "week"
    ? `${date} ${month.slice(0, 3)} ${year}`
    : `${month.slice(0, 3)} ${year}`;
}
