import fc from "fast-check";
import { expect, test } from "vitest";
import { countLabel, discRadius } from "../../../src/ui/map/mark-size.ts";

test("the area of a disc is proportional to its excerpts", () => {
  const area = (excerpts: number) => discRadius(excerpts, 20) ** 2;
  expect(area(18) / area(6)).toBeCloseTo(3);
  expect(area(20) / area(4)).toBeCloseTo(5);
});

test("the scale does not change while the largest disc fits", () => {
  expect(discRadius(5, 5)).toBe(discRadius(5, 20));
});

test("no disc is larger than the largest, and more excerpts never make a smaller one", () => {
  const count = fc.integer({ min: 1, max: 10_000_000 });
  fc.assert(
    fc.property(count, count, count, (a, b, c) => {
      const [few, some, most] = [a, b, c].sort((one, other) => one - other) as [number, number, number];
      expect(discRadius(most, most)).toBeLessThanOrEqual(30.000001);
      // Labels of four characters ("1.2k") need the room that three of them ("999") do not.
      if (countLabel(few).length <= countLabel(some).length) {
        expect(discRadius(few, most)).toBeLessThanOrEqual(discRadius(some, most));
      }
    }),
  );
});

test.each([
  [2, "2"],
  [999, "999"],
  [1000, "1k"],
  [1234, "1.2k"],
  [9949, "9.9k"],
  [9950, "10k"],
  [34_499, "34k"],
  [999_499, "999k"],
  [999_500, "1M"],
  [2_345_678, "2.3M"],
])("%d excerpts are printed as %s", (excerpts, label) => {
  expect(countLabel(excerpts)).toBe(label);
});
