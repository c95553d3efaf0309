import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromNumber, dayNumber } from "../../src/core/day.ts";
import { boundariesOf, finestUnit, TIME_UNITS } from "../../src/core/time-unit.ts";

const bins = (unit: (typeof TIME_UNITS)[number], first: string, last: string) =>
  boundariesOf(unit, dayNumber(first), dayNumber(last)).map(dayFromNumber);

describe("the boundaries of bins", () => {
  test.each([
    ["day", ["2018-02-28", "2018-03-01", "2018-03-02"]],
    ["week", ["2018-02-26", "2018-03-05"]],
    ["month", ["2018-02-01", "2018-03-01", "2018-04-01"]],
    ["quarter", ["2018-01-01", "2018-04-01"]],
    ["year", ["2018-01-01", "2019-01-01"]],
    ["decade", ["2010-01-01", "2020-01-01"]],
    ["century", ["2000-01-01", "2100-01-01"]],
    ["millennium", ["2000-01-01", "3000-01-01"]],
    ["all", ["2018-02-28", "2018-03-02"]],
  ] as const)("of a %s lie where the calendar has them", (unit, expected) => {
    expect(bins(unit, "2018-02-28", "2018-03-01")).toEqual(expected);
  });

  test("stay within the years that a day can have", () => {
    expect(bins("millennium", "0001-01-01", "0001-01-02")[0]).toBe("0001-01-01");
    expect(boundariesOf("year", dayNumber("9999-12-31"), dayNumber("9999-12-31")).at(-1)).toBe(
      dayNumber("9999-12-31") + 1,
    );
  });

  const number = fc.integer({ min: dayNumber("0001-01-01"), max: dayNumber("9999-12-31") });
  const reach = fc.oneof(
    fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    fc.tuple(number, fc.nat(900)).map(([a, b]) => [a, Math.min(a + b, dayNumber("9999-12-31"))] as const),
  );

  test("rise, hold both ends and nothing that they need not, and are as many as allowed", () => {
    fc.assert(
      fc.property(reach, fc.integer({ min: 1, max: 400 }), ([first, last], most) => {
        const unit = finestUnit(first, last, most);
        const boundaries = boundariesOf(unit, first, last);
        expect(boundaries).toEqual([...new Set(boundaries)].sort((a, b) => a - b));
        expect(boundaries[0]).toBeLessThanOrEqual(first);
        expect(boundaries[1]).toBeGreaterThan(first);
        expect(boundaries.at(-2)).toBeLessThanOrEqual(last);
        expect(boundaries.at(-1)).toBeGreaterThan(last);
        expect(boundaries.length - 1).toBeLessThanOrEqual(most);
        const finer = TIME_UNITS[TIME_UNITS.indexOf(unit) - 1];
        if (finer !== undefined && last - first < 5_000) {
          expect(boundariesOf(finer, first, last).length - 1).toBeGreaterThan(most);
        }
      }),
      { numRuns: 300 },
    );
  });
});
