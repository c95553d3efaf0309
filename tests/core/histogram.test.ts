import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, overlap } from "../../src/core/day.ts";
import { binned, type Dated } from "../../src/core/histogram.ts";
import { day } from "./arbitrary.ts";

type Told = readonly [first: string, last: string, passing: number, of?: number];
const dated = (...told: readonly Told[]): Dated => ({
  first: told.map(([first]) => dayNumber(first)),
  last: told.map(([, last]) => dayNumber(last)),
  passing: told.map(([, , passing]) => passing),
  of: told.map(([, , passing, of = passing]) => of),
});

const WHOLE = { bins: 12, span: null };

const days = fc
  .array(fc.tuple(day, day, fc.nat(3), fc.nat(3)), { maxLength: 12 })
  .map((all) =>
    all
      .map(([a, b, passing, more]): Told => [a < b ? a : b, a < b ? b : a, passing, passing + more])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

describe("a histogram", () => {
  test("tells of each bin the excerpts whose date shares a day with it, each once", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (told, most) => {
        for (const bin of binned(dated(...told), { bins: most, span: null }).bins) {
          const touching = told.filter(([first, last]) => overlap({ first, last }, bin));
          const sum = (at: 2 | 3) => touching.reduce((all, one) => all + (one[at] ?? one[2]), 0);
          expect(bin.exact.passing + bin.reaching.passing).toBe(sum(2));
          expect(bin.exact.of + bin.reaching.of).toBe(sum(3));
        }
      }),
    );
  });

  test("counts a date inside one bin whole, and spreads one that reaches beyond over its days", () => {
    const { unit, bins } = binned(
      dated(["2018-01-01", "2018-12-31", 365, 730], ["2018-11-13", "2018-11-13", 2, 3]),
      WHOLE,
    );
    expect(unit).toBe("month");
    expect(bins).toHaveLength(12);
    expect(bins[1]).toEqual({
      first: "2018-02-01",
      last: "2018-02-28",
      exact: { passing: 0, of: 0 },
      reaching: { passing: 365, of: 730 },
      spread: { passing: 28, of: 56 },
    });
    expect(bins[10]?.exact).toEqual({ passing: 2, of: 3 });
    expect(bins[10]?.spread.passing).toBeCloseTo(30);
  });

  test("of a span leaves out what lies beside it and cuts what reaches out of it", () => {
    const span = { first: "2018-06-01", last: null };
    const { unit, bins } = binned(dated(["2017-01-01", "2017-01-01", 9], ["2018-05-22", "2018-06-10", 20]), {
      bins: 10,
      span,
    });
    expect([unit, bins.length]).toEqual(["day", 10]);
    expect(bins.map(({ spread }) => spread.passing)).toEqual(Array.from({ length: 10 }, () => 1));
  });

  test.each([
    ["where no strip is asked for", undefined],
    ["in no bins", { bins: 0, span: null }],
    ["in NaN bins", { bins: Number.NaN, span: null }],
    ["over an inverted span", { bins: 9, span: { first: "2019-01-01", last: "2018-01-01" } }],
  ])("%s has no bins", (_, strip) => {
    expect(binned(dated(["2018-01-01", "2018-01-01", 1]), strip)).toEqual({ unit: "all", bins: [] });
  });

  test("of nothing dated has no bins, unless the span says where", () => {
    expect(binned(dated(), WHOLE).bins).toEqual([]);
    expect(binned(dated(), { bins: 9, span: { first: "2018-01-01", last: "2018-01-02" } }).bins).toHaveLength(
      2,
    );
  });

  test("in endlessly many bins is one of days, or as fine as any screen", () => {
    const strip = { bins: Number.POSITIVE_INFINITY, span: null };
    expect(binned(dated(["2018-01-01", "2018-01-09", 1]), strip).bins).toHaveLength(9);
    expect(binned(dated(["0001-01-01", "9999-12-31", 1]), strip).bins).toHaveLength(9_999);
  });
});
