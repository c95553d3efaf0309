import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, isInverted, overlap } from "../../src/core/day.ts";
import { type Bin, binned } from "../../src/core/histogram.ts";
import {
  binText,
  daysIn,
  handlesOf,
  handleText,
  histogramText,
  periodBetween,
  placeOf,
  tallyText,
  ticksOf,
  withHandleAt,
} from "../../src/core/time-strip.ts";
import { TIME_UNITS } from "../../src/core/time-unit.ts";
import { day } from "./arbitrary.ts";
import { period } from "./arbitrary-question.ts";

function binsFrom(first: string, last: string, most: number): readonly Bin[] {
  const days = { first: [dayNumber(first)], last: [dayNumber(last)], passing: [1], of: [2] };
  return binned(days, { bins: most, span: null }).bins;
}

const strips = fc
  .tuple(day, day, fc.integer({ min: 1, max: 200 }))
  .map(([a, b, most]) => (a < b ? binsFrom(a, b, most) : binsFrom(b, a, most)));

const MONTHS = binsFrom("2018-01-10", "2018-06-20", 12);
const NONE = { passing: 0, of: 0 };
const histogram = (bins: readonly Bin[]) => ({ unit: "month", bins, undated: NONE, open: NONE }) as const;

describe("the handles of the strip", () => {
  test("set between two bins give a period that sets them there again", () => {
    fc.assert(
      fc.property(strips, fc.nat(), fc.nat(), (bins, a, b) => {
        const from = a % bins.length;
        const to = from + 1 + (b % (bins.length - from));
        expect(handlesOf(periodBetween({ from, to }, bins), bins)).toEqual({ from, to });
      }),
    );
  });

  test("stand apart, inside the strip, round every bin that a period touches", () => {
    fc.assert(
      fc.property(strips, period, (bins, asked) => {
        const { from, to } = handlesOf(asked, bins);
        expect(from >= 0 && from < to && to <= bins.length).toBe(true);
        for (const [index, bin] of bins.entries()) {
          const touched =
            (asked.first === null || bin.last >= asked.first) &&
            (asked.last === null || bin.first <= asked.last);
          if (touched) expect(index >= from && index < to).toBe(true);
        }
      }),
    );
  });

  test("moved anywhere never make an inverted period, and leave the other end as it is", () => {
    fc.assert(
      fc.property(
        strips,
        fc.option(period),
        fc.constantFrom("first" as const, "last" as const),
        fc.integer({ min: -5, max: 400 }),
        (bins, asked, end, at) => {
          const next = withHandleAt(asked, end, at, bins);
          const other = end === "first" ? "last" : "first";
          expect(next?.[other] ?? null).toBe(asked?.[other] ?? null);
          const outer = bins[0];
          const away =
            (asked?.last != null && outer !== undefined && asked.last < outer.first) ||
            (asked?.first != null && asked.first > (bins.at(-1)?.last ?? ""));
          if (next !== null && !away) expect(isInverted(next)).toBe(false);
        },
      ),
    );
  });

  test("say their day, or what they let through", () => {
    expect(handleText({ first: "2018-02-03", last: null }, "first", histogram(MONTHS))).toBe(
      "3 February 2018",
    );
    expect(handleText(null, "first", histogram(MONTHS))).toBe("the earliest, January 2018");
    expect(handleText(null, "last", histogram(MONTHS))).toBe("the latest, June 2018");
    expect(handleText(null, "last", histogram([]))).toBe("the latest");
  });
});

describe("a bin", () => {
  test.each([
    ["day", "2018-11-13", "2018-11-13", "13 November 2018"],
    ["week", "2018-11-12", "2018-11-18", "12–18 November 2018"],
    ["month", "2018-11-01", "2018-11-30", "November 2018"],
    ["quarter", "2018-07-01", "2018-09-30", "July – September 2018"],
    ["year", "2018-01-01", "2018-12-31", "2018"],
    ["decade", "2010-01-01", "2019-12-31", "2010–2019"],
    ["century", "2000-01-01", "2099-12-31", "2000–2099"],
    ["all", "2011-01-01", "2018-11-13", "1 January 2011 – 13 November 2018"],
  ] as const)("of a %s is called by its name", (unit, first, last, name) => {
    expect(binText({ first, last }, unit)).toBe(name);
  });

  test("says how much of it passes, by whole excerpts, and what is dated more broadly", () => {
    const [bin] = MONTHS;
    if (bin === undefined) throw new Error("no bin");
    expect(tallyText({ ...bin, exact: { passing: 7, of: 9 }, reaching: NONE, spread: NONE }, "month")).toBe(
      "January 2018: 7 of 9 excerpts",
    );
    const reaching = { passing: 3, of: 4 };
    const spread = { passing: 0.5, of: 0.8 };
    expect(tallyText({ ...bin, exact: { passing: 1_234, of: 5_678 }, reaching, spread }, "month")).toBe(
      "January 2018: 1,234 of 5,678 excerpts, and 3 of 4 with broader dates",
    );
    expect(tallyText({ ...bin, exact: NONE, reaching, spread }, "month")).toBe(
      "January 2018: 3 of 4 excerpts with broader dates",
    );
    expect(tallyText({ ...bin, exact: NONE, reaching: { passing: 0, of: 1 }, spread }, "month")).toBe(
      "January 2018: 0 of 1 excerpt with a broader date",
    );
  });

  test("that holds nothing says so", () => {
    const [bin] = MONTHS;
    if (bin === undefined) throw new Error("no bin");
    expect(tallyText({ ...bin, exact: NONE, reaching: NONE, spread: NONE }, "month")).toBe(
      "January 2018: no excerpts",
    );
  });

  test("keeps of a period the days by which the excerpts of both are known", () => {
    fc.assert(
      fc.property(strips, period, period, fc.nat(), (bins, asked, told, index) => {
        const bin = bins[index % bins.length];
        fc.pre(bin !== undefined && !isInverted(asked));
        const days = daysIn(bin, asked);
        expect(days !== null).toBe(overlap(bin, asked));
        if (days !== null) expect(overlap(told, days)).toBe(overlap(told, bin) && overlap(told, asked));
      }),
    );
  });

  test("is named in the sentence that stands for the picture, if it is the fullest", () => {
    expect(histogramText({ ...histogram([]), undated: { passing: 3, of: 4 } })).toBe(
      "No dated excerpt passes the other filters; 3 undated.",
    );
    expect(histogramText(histogram(MONTHS))).toMatch(
      /^Excerpts by month; most in .* 2018: 1 of 2 excerpts with broader dates\.$/,
    );
  });
});

describe("the ticks of the axis", () => {
  test("are few, in order and inside the strip, with no label twice", () => {
    fc.assert(
      fc.property(strips, fc.integer({ min: 1, max: 12 }), (bins, most) => {
        const ticks = ticksOf(bins, most);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks.every(({ at }) => at >= 0 && at < bins.length)).toBe(true);
        expect(ticks.every(({ at }, index) => at > (ticks[index - 1]?.at ?? -1))).toBe(true);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      }),
    );
  });

  test("lie where their day does", () => {
    expect(ticksOf(binsFrom("2011-01-01", "2018-11-13", 120), 6).map(({ at, label }) => [at, label])).toEqual(
      [
        [0, "2011"],
        [24, "2013"],
        [48, "2015"],
        [72, "2017"],
      ],
    );
    expect(placeOf(dayNumber("2018-01-16"), MONTHS)).toBeCloseTo(15 / 31);
  });

  test("every unit has bins that can be named", () => {
    for (const unit of TIME_UNITS) {
      expect(binText({ first: "0001-01-01", last: "9999-12-31" }, unit)).not.toBe("");
    }
  });
});
