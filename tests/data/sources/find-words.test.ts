import { expect, test } from "vitest";
import { findWords } from "../../../src/data/sources/find-words.ts";

test.each([
  ["UN-led, the UN and UNESCO", "UN", [0, 12]],
  ["[Libya’s] waters, Libyan, Libya's", "Libya", [1, 26]],
  ["U.N.-backed by the U.N.", "U.N.", [0, 19]],
  ["Salame’ and Salamé", "Salam", []],
  ["قطر وقطر", "قطر", [0]],
  ["east of the Middle East", "east", [0]],
  ["G7 and G77", "G7", [0]],
])("in “%s”, “%s” stands at %j as whole words", (text, words, starts) => {
  const found = findWords(text, words, { start: 0, end: text.length });
  expect(found.map(({ start }) => start)).toEqual(starts);
  expect(found.every(({ start, end }) => text.slice(start, end) === words)).toBe(true);
});

test("words that reach out of the span are not found", () => {
  expect(findWords("from Rome to Rome", "Rome", { start: 6, end: 16 })).toEqual([]);
  expect(findWords("from Rome to Rome", "Rome", { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }]);
});
