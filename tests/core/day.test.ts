import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromNumber, dayNumber, dayOf, daysInMonth, isDay, isLeap, overlap } from "../../src/core/day.ts";

const MS_A_DAY = 86_400_000;

/** Days since 1970 by the platform's own calendar; `Date.UTC` takes years below 100 for 19xx. */
function byPlatform(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_A_DAY;
}

const FIRST = byPlatform(1, 1, 1);
const LAST = byPlatform(9999, 12, 31);
const number = fc.integer({ min: FIRST, max: LAST });

describe("a day", () => {
  test("has the number that the platform's calendar gives it, and comes back from it", () => {
    fc.assert(
      fc.property(number, (of) => {
        const day = new Date(of * MS_A_DAY).toISOString().slice(0, 10);
        expect(dayFromNumber(of)).toBe(day);
        expect(dayNumber(day)).toBe(of);
        expect(isDay(day)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  test("comes before another as a string exactly if it does as a number", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(dayFromNumber(a) < dayFromNumber(b)).toBe(a < b);
      }),
    );
  });

  test.each(["0001-01-01", "1600-02-29", "1970-01-01", "2000-02-29", "2016-02-29", "9999-12-31"])(
    "%s",
    (day) => {
      expect(isDay(day)).toBe(true);
      expect(dayFromNumber(dayNumber(day))).toBe(day);
    },
  );

  test.each([
    "",
    "2018",
    "2018-11",
    "2018-02-29",
    "1900-02-29",
    "2018-04-31",
    "2018-13-01",
    "2018-00-01",
    "2018-01-00",
    "0000-01-01",
    "12018-01-01",
    "-2018-01-01",
    "2018-1-1",
    "2018-11-13T00:00",
    " 2018-11-13",
    "2018-11-13\n",
    "２０１８-11-13",
    "__proto__",
  ])("is not %j", (text) => {
    expect(isDay(text)).toBe(false);
  });

  test("of a month ends it where the platform does, in leap years too", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const length = byPlatform(year, month + 1, 1) - byPlatform(year, month, 1);
        expect(daysInMonth(year, month)).toBe(length);
        expect(dayNumber(dayOf(year, month, length))).toBe(byPlatform(year, month, length));
        expect(isLeap(year)).toBe(daysInMonth(year, 2) === 29);
      }),
    );
  });
});

describe("two periods", () => {
  const end = fc.option(fc.integer({ min: 0, max: 8 }));
  const period = fc.tuple(end, end);
  const asDays = ([first, last]: readonly [number | null, number | null]) => ({
    first: first === null ? null : dayFromNumber(first),
    last: last === null ? null : dayFromNumber(last),
  });

  test("overlap exactly if some day is in both; a period that ends before it begins has none", () => {
    const days = Array.from({ length: 13 }, (_, index) => index - 2);
    const holds = ([first, last]: readonly [number | null, number | null], day: number) =>
      (first === null || first <= day) && (last === null || day <= last);
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlap(asDays(a), asDays(b))).toBe(days.some((day) => holds(a, day) && holds(b, day)));
      }),
      { numRuns: 2_000 },
    );
  });
});
