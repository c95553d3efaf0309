import { expect, test } from "vitest";
import { counted, countText } from "../../src/core/count-text.ts";

test.each([
  [0, "0"],
  [999, "999"],
  [1_000, "1,000"],
  [51_078, "51,078"],
  [1_234_567, "1,234,567"],
])("%i is read as %s", (count, text) => {
  expect(countText(count)).toBe(text);
});

test("what is counted is named in the number that it has", () => {
  expect(counted(1, "excerpt")).toBe("1 excerpt");
  expect(counted(0, "excerpt")).toBe("0 excerpts");
  expect(counted(12_345, "place")).toBe("12,345 places");
  expect(counted(2, "part of the atlas was", "parts of the atlas were")).toBe("2 parts of the atlas were");
});
