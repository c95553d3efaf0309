import fc from "fast-check";
import { expect, test } from "vitest";
import { mostWorth } from "../../../src/read/recognise/apart.ts";

type Item = { start: number; end: number; worth: number };

/** Tries every subset. */
function best(items: readonly Item[]): number {
  const [first, ...rest] = items;
  if (first === undefined) return 0;
  const free = rest.filter(({ start, end }) => end <= first.start || start >= first.end);
  return Math.max(best(rest), first.worth + best(free));
}

const item = fc
  .record({
    start: fc.nat(12),
    length: fc.integer({ min: 1, max: 5 }),
    worth: fc.integer({ min: -3, max: 9 }),
  })
  .map(({ start, length, worth }) => ({ start, end: start + length, worth }));

test("no choice of spans apart from one another is worth more", () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 9 }), (items) => {
      const chosen = mostWorth(items);
      expect(chosen.reduce((sum, { worth }) => sum + worth, 0)).toBe(
        best(items.filter(({ worth }) => worth > 0)),
      );
      for (const [index, one] of chosen.entries())
        expect(one.start).toBeGreaterThanOrEqual(chosen[index - 1]?.end ?? 0);
    }),
  );
});
