import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTypedDate, withTypedDate } from "../../src/core/typed-date.ts";
import { day } from "./arbitrary.ts";

describe("a date typed into the strip", () => {
  test.each([
    ["2018", "first", "2018-01-01"],
    ["2018", "last", "2018-12-31"],
    [" 2018-02 ", "last", "2018-02-28"],
    ["2018-11-13", "first", "2018-11-13"],
    ["2018–11–13", "last", "2018-11-13"],
    ["201X", "last", "2019-12-31"],
    ["", "first", null],
  ] as const)("%j at the %s end", (typed, end, day) => {
    expect(readTypedDate(typed, end)).toEqual({ kind: "read", day });
  });

  test.each([
    ["13/11/2018", "“13/11/2018” is no date. Type a year (2018), a month (2018-11) or a day (2018-11-13)."],
    ["soon", /“soon” is no date/],
    ["2018-13", "There is no month 13; months run from 01 to 12."],
    ["2018-02-30", "2018-02 has the days 01 to 28, not 30."],
    ["2018-2-3", /two digits/],
    ["0000", /0001 to 9999/],
    ["x".repeat(10_000), /^“x{24}…” is no date/],
  ])("%j is refused in words that help", (typed, reason) => {
    const reading = readTypedDate(typed, "first");
    expect(reading.kind === "failed" && reading.reason).toMatch(reason);
  });

  test("that is a day is that day, at either end", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("first" as const, "last" as const), (typed, end) => {
        expect(readTypedDate(typed, end)).toEqual({ kind: "read", day: typed });
      }),
    );
  });

  test("never turns a period round, and says which end stands in the way", () => {
    const period = { first: "2017-09-26", last: "2018-11-13" };
    expect(withTypedDate(period, "last", "2016")).toEqual({
      kind: "failed",
      reason: "It ends before its beginning, 2017-09-26. Type a later date here, or an earlier one there.",
    });
    expect(withTypedDate(period, "first", "2019").kind).toBe("failed");
    expect(withTypedDate(period, "last", "")).toEqual({
      kind: "read",
      period: { first: "2017-09-26", last: null },
    });
    expect(withTypedDate({ first: null, last: "2018-11-13" }, "last", "")).toEqual({
      kind: "read",
      period: null,
    });
  });
});
