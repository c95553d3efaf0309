import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDay } from "../../src/core/day.ts";
import { readEdtf } from "../../src/core/edtf.ts";
import { day, edtf } from "./arbitrary.ts";

describe("an expression says its first and last day and how fine it is", () => {
  test.each([
    ["2017-09-26", "2017-09-26", "2017-09-26", "day"],
    ["2017-08", "2017-08-01", "2017-08-31", "month"],
    ["2016-02", "2016-02-01", "2016-02-29", "month"],
    ["2011", "2011-01-01", "2011-12-31", "year"],
    ["201X", "2010-01-01", "2019-12-31", "decade"],
    ["20XX", "2000-01-01", "2099-12-31", "century"],
    ["000X", "0001-01-01", "0009-12-31", "decade"],
    ["2018-21", "2018-03-01", "2018-05-31", "season"],
    ["2018-22", "2018-06-01", "2018-08-31", "season"],
    ["2018-23", "2018-09-01", "2018-11-30", "season"],
    ["2015-24", "2015-12-01", "2016-02-29", "season"],
    ["../2018-03-22", null, "2018-03-22", "interval"],
    ["2017-07/..", "2017-07-01", null, "interval"],
    ["2017-07/2017-09", "2017-07-01", "2017-09-30", "interval"],
    ["2018-11/2018-11-13", "2018-11-01", "2018-11-13", "interval"],
    ["2018-11-13/2018-11-13", "2018-11-13", "2018-11-13", "interval"],
    ["2017-08~", "2017-08-01", "2017-08-31", "month"],
    ["2017?/2018%", "2017-01-01", "2018-12-31", "interval"],
  ])("%s", (text, first, last, precision) => {
    expect(readEdtf(text)).toEqual({ first, last, precision });
  });
});

describe("nonsense is null", () => {
  test.each([
    "",
    "/",
    "..",
    "../..",
    "2018/",
    "/2018",
    "2018-11-14/2018-11-13",
    "2018/2017",
    "2018/2019/2020",
    "2018-13",
    "2018-00",
    "2018-20",
    "2018-25",
    "2018-02-30",
    "0000",
    "0000-24",
    "9999-24",
    "2018~~",
    "~2018",
    "2018-11-13T10:00",
    "20X8",
    "XXXX",
    "X",
    "2018-XX",
    "18",
    "Tuesday",
    " 2018",
    "2018\n",
    "constructor",
    "2018-__proto__",
    "٢٠١٨",
  ])("%j", (text) => {
    expect(readEdtf(text)).toBeNull();
  });

  test("however long", () => {
    for (const sign of "2X/-~ ") expect(readEdtf(sign.repeat(1_000_000))).toBeNull();
  });

  test("and everything else is days in their order, whatever was written", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."0129-/X.~?%"), maxLength: 21 });
    fc.assert(
      fc.property(fc.oneof(edtf, signs), (text) => {
        const reading = readEdtf(text);
        if (reading === null) return;
        const { first, last } = reading;
        expect([first, last].every((one) => one === null || isDay(one))).toBe(true);
        expect(first ?? last).not.toBeNull();
        expect((first ?? "") <= (last ?? "~")).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("a reading", () => {
  test("written as an interval reads the same", () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const { first, last } = readEdtf(text) ?? { first: null, last: null };
        expect(readEdtf(`${first ?? ".."}/${last ?? ".."}`)).toEqual({ first, last, precision: "interval" });
      }),
    );
  });

  test("of a coarser date holds those of the finer ones", () => {
    fc.assert(
      fc.property(day, (of) => {
        const nested = [of, of.slice(0, 7), of.slice(0, 4), `${of.slice(0, 3)}X`, `${of.slice(0, 2)}XX`].map(
          readEdtf,
        );
        for (const [index, inner] of nested.slice(0, -1).entries()) {
          const outer = nested[index + 1];
          expect((outer?.first ?? "") <= (inner?.first ?? "")).toBe(true);
          expect((inner?.last ?? "") <= (outer?.last ?? "")).toBe(true);
        }
      }),
    );
  });

  test("is not moved by doubt", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("~", "?", "%"), (of, doubt) => {
        expect(readEdtf(of + doubt)).toEqual(readEdtf(of));
      }),
    );
  });
});
