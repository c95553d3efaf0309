import type { DateAssertion } from "../../core/date-assertion.ts";
import { dayNumber, isInverted, type Period } from "../../core/day.ts";
import { FAR_AHEAD, LONG_AGO, type Times, UNDATED } from "../../core/times.ts";

type Days = { readonly first: number; readonly last: number };

export function daysOf({ earliest, latest }: DateAssertion): Days {
  return {
    first: earliest === null ? LONG_AGO : dayNumber(earliest),
    last: latest === null ? FAR_AHEAD : dayNumber(latest),
  };
}

/** The dates that occur, and the number of each one. */
export function timesOf(dates: Iterable<DateAssertion | null>): {
  readonly times: Times;
  readonly numberOf: (date: DateAssertion | null) => number;
} {
  const known = new Map<string, Days>();
  for (const date of dates) if (date !== null) known.set(spelt(date), daysOf(date));
  const sorted = [...known].sort(([, a], [, b]) => a.first - b.first || a.last - b.last);
  const numbers = new Map(sorted.map(([key], index) => [key, index + 1]));
  const times = {
    first: Int32Array.from([FAR_AHEAD, ...sorted.map(([, { first }]) => first)]),
    last: Int32Array.from([LONG_AGO, ...sorted.map(([, { last }]) => last)]),
  };
  return { times, numberOf: (date) => (date === null ? UNDATED : (numbers.get(spelt(date)) ?? UNDATED)) };
}

const spelt = ({ earliest, latest }: DateAssertion): string => `${earliest}/${latest}`;

/** Whether a date, by its number, has no end on one side. */
export function isOpen({ first, last }: Times, time: number): boolean {
  return time !== UNDATED && (first[time] === LONG_AGO || last[time] === FAR_AHEAD);
}

/** For each date 1 if it is none, or if it is open on one side. */
export function beside(times: Times, kind: "undated" | "open-ended"): Uint8Array {
  return Uint8Array.from(times.first, (_, time) =>
    Number(kind === "undated" ? time === UNDATED : isOpen(times, time)),
  );
}

/** For each date 1 if it shares a day with the period, 0 if it does not. */
export function inside({ first, last }: Times, period: Period): Uint8Array {
  const marks = new Uint8Array(first.length);
  if (isInverted(period)) return marks;
  const from = period.first === null ? LONG_AGO : dayNumber(period.first);
  const to = period.last === null ? FAR_AHEAD : dayNumber(period.last);
  for (let time = UNDATED + 1; time < marks.length; time++) {
    if ((first[time] ?? 0) <= to && (last[time] ?? 0) >= from) marks[time] = 1;
  }
  return marks;
}
