import fc from "fast-check";
import { expect, test } from "vitest";
import { readEdtf } from "../../../src/core/edtf.ts";
import type { Anchor } from "../../../src/read/dates/anchor.ts";
import { datesIn } from "../../../src/read/dates/read-dates.ts";
import { tokensOf } from "../../../src/read/text/tokens.ts";

/** A Tuesday. */
const TUESDAY: Anchor = { kind: "day", day: "2018-11-13", basis: "metadata" };
const dates = (text: string, anchor: Anchor = TUESDAY) =>
  datesIn(text, tokensOf(text), anchor).map(({ text: words, when }) => [words, when?.edtf ?? null]);

test.each([
  ["They met in Rome on Aug. 24, 2015.", "Aug. 24, 2015", "2015-08-24"],
  ["The paper of 13 November 2018 says so.", "13 November 2018", "2018-11-13"],
  ["It was published 2018-11-13 in Rome.", "2018-11-13", "2018-11-13"],
  ["The leaders met Tuesday in Palermo.", "Tuesday", "2018-11-13"],
  ["He said on Friday that talks failed.", "Friday", "2018-11-09"],
  ["The court will rule on Friday.", "Friday", "2018-11-16"],
  ["They met yesterday.", "yesterday", "2018-11-12"],
  ["Ships came last month.", "last month", "2018-10"],
  ["Ships came last week.", "last week", "2018-11-05/2018-11-11"],
  ["It began three days ago.", "three days ago", "2018-11-10"],
  ["It began two years ago.", "two years ago", "2016"],
  ["Since the 2011 uprising nothing works.", "2011", "2011"],
  ["In the 1990s it was quiet.", "1990s", "199X"],
  ["He fled in March.", "March", "2018-03"],
  ["He fled in December.", "December", "2017-12"],
  ["They won in the summer of 2016.", "summer of 2016", "2016-22"],
  ["Exports fell in the third quarter.", "third quarter", "2018-07/2018-09"],
  ["They stayed from Nov. 3-5 in Tunis.", "Nov. 3-5", "2018-11-03/2018-11-05"],
  ["It opens in April next year.", "April next year", "2019-04"],
  ["He was shot last Oct. 23 at home.", "last Oct. 23", "2018-10-23"],
  ["The two-day conference ended.", "two-day", null],
  ["It has grown in recent years.", "recent years", null],
  ["The strait is closed now.", "now", null],
  ["They met on Christmas Eve.", "Christmas Eve", "2017-12-24"],
])("%s", (text, words, edtf) => {
  expect(dates(text)).toContainEqual([words, edtf]);
});

test.each([
  "Some 2000 people came.",
  "He may leave soon after.",
  "They march on the capital.",
  "Flight 1985 was late.",
  "It cost $2014 in all.",
  "The 31 February 2018 does not exist, nor does 30/30/2018.",
])("no day, month or year in: %s", (text) => {
  expect(dates(text).filter(([, edtf]) => edtf !== null)).toEqual([]);
});

test("an unknown day leaves relative dates open, bounded by the day of the page", () => {
  const bound: Anchor = { kind: "bound", latest: "2018-03-23" };
  expect(dates("They met in Rome yesterday.", bound)).toEqual([["yesterday", "../2018-03-22"]]);
  expect(dates("They met in Rome yesterday.", { kind: "unknown" })).toEqual([["yesterday", null]]);
});

test("every date is EDTF that reads back to its own days, whatever the text", () => {
  const word = fc.constantFrom(
    ..."last next this Friday March May 13 31 2018 1999 , . - three days ago later week year the of first quarter since Nov. 00 in 99 'a to".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(" ");
      for (const { start, end, text: found, when } of datesIn(text, tokensOf(text), TUESDAY)) {
        expect(text.slice(start, end)).toBe(found);
        if (when === null) continue;
        const reading = readEdtf(when.edtf);
        expect([when.earliest, when.latest]).toEqual([reading?.first, reading?.last]);
      }
    }),
  );
});
