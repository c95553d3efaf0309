import { expect, test } from "vitest";
import { periodLabel, precisionText } from "../../src/ui/names.ts";
import { committedAtlas } from "../data/committed.ts";

const places = new Map([...committedAtlas().places.values()].map((place) => [place.name, place]));

test.each([
  ["Palermo", "point, within 8 km"],
  // Natural Earth's seven districts: 755,030 km².
  ["eastern Libya", "area of about 760,000 km²"],
])("%s is known as %s", (name, expected) => {
  const place = places.get(name);
  expect(place && precisionText(place)).toBe(expected);
});

test.each([
  [{ first: "2018-11-13", last: "2018-11-13" }, "Happened 13 November 2018"],
  [{ first: "2017-09-01", last: "2018-11-13" }, "Happened from 1 September 2017 to 13 November 2018"],
  [{ first: "2017-09-01", last: null }, "Happened from 1 September 2017"],
  [{ first: null, last: "2018-11-13" }, "Happened up to 13 November 2018"],
])("a period is said in words: %j", (period, expected) => {
  expect(periodLabel(period, "happened")).toBe(expected);
});
