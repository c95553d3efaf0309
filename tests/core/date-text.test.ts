import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateText, dayText } from "../../src/core/date-text.ts";
import { day, edtf } from "./arbitrary.ts";

describe("a date reads as exact as it is", () => {
  test.each([
    ["2017-09-26", "26 September 2017"],
    ["2017-09-05", "5 September 2017"],
    ["2017-08", "August 2017"],
    ["2011", "2011"],
    ["0476", "476"],
    ["201X", "the 2010s"],
    ["19XX", "1900–1999"],
    ["2018-21", "spring 2018"],
    ["2018-23", "autumn 2018"],
    ["2018-24", "winter 2018–19"],
    ["1999-24", "winter 1999–00"],
    ["2017-08~", "about August 2017"],
    ["2017?", "perhaps 2017"],
    ["2017-09-26%", "perhaps about 26 September 2017"],
    ["../2018-03-22", "before 23 March 2018"],
    ["../2018-12-31", "before 1 January 2019"],
    ["../2018-03", "before April 2018"],
    ["../2018-12", "before 2019"],
    ["../2017", "before 2018"],
    ["../201X", "before 2020"],
    ["../2018-23", "before December 2018"],
    ["../2018-03-22~", "before about 23 March 2018"],
    ["../9999", "up to 9999"],
    ["2017-07/..", "from July 2017 on"],
    ["2017-07/2017-09", "July – September 2017"],
    ["2017-11/2018-01", "November 2017 – January 2018"],
    ["2018-11-12/2018-11-13", "12–13 November 2018"],
    ["2018-10-30/2018-11-02", "30 October – 2 November 2018"],
    ["2017-12-30/2018-01-02", "30 December 2017 – 2 January 2018"],
    ["2018-11-13/2018-11-13", "13 November 2018"],
    ["2011/2013", "2011–2013"],
    ["199X/200X", "the 1990s – the 2000s"],
    ["2017/2018-03-04", "2017 – 4 March 2018"],
    ["2018-21/2018-22", "spring 2018 – summer 2018"],
    ["2017-07~/2017-09", "about July 2017 – September 2017"],
    ["last Tuesday", "last Tuesday"],
    ["", ""],
  ])("%s: %s", (written, text) => {
    expect(dateText({ edtf: written })).toBe(text);
  });

  test("and never in digits that a reader must decode", () => {
    fc.assert(
      fc.property(edtf, (written) => {
        expect(dateText({ edtf: written })).toMatch(/\d{4}/);
        expect(dateText({ edtf: written })).not.toMatch(/\d-\d|undefined|NaN|[/~?%X]/);
      }),
    );
  });

  test("every day has its own words", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(dayText(a) === dayText(b)).toBe(a === b);
      }),
    );
  });
});
