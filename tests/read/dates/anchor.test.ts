import { expect, test } from "vitest";
import { anchorFrom } from "../../../src/read/dates/anchor.ts";
import { feastIn } from "../../../src/read/dates/feasts.ts";

const day = (on: string, basis: "metadata" | "caption" | "dateline") => ({ earliest: on, latest: on, basis });

test("what comes from outside outweighs what the text says", () => {
  const evidence = [
    day("2018-11-13", "caption"),
    day("2018-11-14", "metadata"),
    day("2018-11-12", "dateline"),
  ];
  expect(anchorFrom(evidence)).toEqual({ kind: "day", day: "2018-11-14", basis: "metadata" });
});

test("the day of a page bounds and never anchors", () => {
  expect(anchorFrom([{ earliest: null, latest: "2018-03-23", basis: "page" }])).toEqual({
    kind: "bound",
    latest: "2018-03-23",
  });
  expect(anchorFrom([{ earliest: "2018-03-23", latest: "2018-03-23", basis: "page" }])).toEqual({
    kind: "bound",
    latest: "2018-03-23",
  });
});

test("without evidence the day is unknown", () => {
  expect(anchorFrom([])).toEqual({ kind: "unknown" });
});

test.each([
  ["easter", 2024, "2024-03-31"],
  ["easter", 2000, "2000-04-23"],
  ["thanksgiving", 2018, "2018-11-22"],
  ["labor day", 2018, "2018-09-03"],
  ["memorial day", 2018, "2018-05-28"],
  ["election day", 2016, "2016-11-08"],
  ["new year eve", 2018, "2018-12-31"],
  ["no feast", 2018, null],
])("%s %i is %s", (feast, year, expected) => {
  expect(feastIn(feast, year)).toBe(expected);
});
