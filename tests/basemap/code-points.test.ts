import fc from "fast-check";
import { expect, test } from "vitest";
import { rangeOf } from "../../src/basemap/code-points.ts";

test.each([
  ["U+0-FF, U+131, U+152-153", "Aÿıœ", "Āĳŕ"],
  ["U+4??", "ЀЖӿ", "AϿԀ"],
  ["u+100-2ba", "ŞăȘ", "Aʻ"],
  ["U+0-10FFFF", "Aع中😀", ""],
  ["", "", "A"],
])("the range %j holds %j and not %j", (range, inside, outside) => {
  const holds = rangeOf(range);
  const heldOf = (text: string) => [...text].filter((letter) => holds(letter.codePointAt(0) ?? -1)).join("");
  expect(heldOf(inside + outside)).toBe(inside);
});

test("a range holds its ends and all between them, and no more", () => {
  const codePoint = fc.integer({ min: 0, max: 0x10ffff });
  fc.assert(
    fc.property(codePoint, codePoint, codePoint, (a, b, asked) => {
      const [first, last] = a < b ? [a, b] : [b, a];
      const holds = rangeOf(`U+${first.toString(16)}-${last.toString(16).toUpperCase()}`);
      expect(holds(asked)).toBe(first <= asked && asked <= last);
      expect([first, last].every(holds)).toBe(true);
    }),
  );
});
