import { expect, test } from "vitest";
import { blocksOf } from "../../src/core/blocks.ts";

const kinds = (text: string, zones: Parameters<typeof blocksOf>[0]["zones"] = []) =>
  blocksOf({ text, zones }).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

test("every line that holds text is a block, empty lines are none", () => {
  expect(kinds("One.\n\n \nTwo.\nThree.")).toEqual([
    ["body", "One."],
    ["body", "Two."],
    ["body", "Three."],
  ]);
});

test("an empty text has no blocks", () => {
  expect(kinds("")).toEqual([]);
});

test("a line is of the zone that touches it", () => {
  expect(
    kinds("Menu\nTitle\nBody", [
      { kind: "furniture", start: 0, end: 4 },
      { kind: "title", start: 5, end: 10 },
    ]),
  ).toEqual([
    ["furniture", "Menu"],
    ["title", "Title"],
    ["body", "Body"],
  ]);
});

test("a zone that ends where a line begins does not touch it", () => {
  expect(kinds("Menu\nBody", [{ kind: "furniture", start: 0, end: 5 }])).toEqual([
    ["furniture", "Menu"],
    ["body", "Body"],
  ]);
});
