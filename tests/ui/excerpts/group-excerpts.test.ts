import { expect, test } from "vitest";
import { GROUPINGS } from "../../../src/core/listing.ts";
import { groupExcerpts, UNPLACED } from "../../../src/ui/excerpts/group-excerpts.ts";
import { committedAtlas } from "../../data/committed.ts";

const atlas = committedAtlas();
const shown = [...atlas.excerpts.values()].map((excerpt) => ({ excerpt, placings: excerpt.placings }));

const under = (grouping: (typeof GROUPINGS)[number]) =>
  groupExcerpts(shown, grouping, atlas).flatMap((group) => group.shown);

test.each(["article", "date"] as const)("by %s every excerpt stands once", (grouping) => {
  expect(new Set(under(grouping))).toEqual(new Set(shown));
  expect(under(grouping)).toHaveLength(shown.length);
});

test("by place an excerpt stands once under each of its places", () => {
  for (const group of groupExcerpts(shown, "place", atlas)) {
    const expected = shown.filter(({ placings }) =>
      group.place === null ? placings.length === 0 : placings.some(({ place }) => place === group.place),
    );
    expect(group.shown).toEqual(expected);
  }
});

test("what stands nowhere comes last, under a heading of its own", () => {
  expect(groupExcerpts(shown, "place", atlas).at(-1)?.heading).toBe(UNPLACED);
});

test("dates come in order, the undated last", () => {
  const headings = groupExcerpts(shown, "date", atlas).map(({ heading }) => heading);
  expect(headings[0]).toBe("2011");
  expect(headings.at(-1)).toBe("Undated");
  expect(headings.indexOf("24 August 2015")).toBeLessThan(headings.indexOf("26 September 2017"));
  expect(headings.indexOf("26 September 2017")).toBeLessThan(headings.indexOf("13 November 2018"));
});

test("no excerpts, no groups", () => {
  expect(GROUPINGS.map((grouping) => groupExcerpts([], grouping, atlas))).toEqual([[], [], []]);
});
