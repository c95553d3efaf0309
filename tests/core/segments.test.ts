import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mention } from "../../src/core/article.ts";
import { segments } from "../../src/core/segments.ts";

const TEXT = "Supporters of the Libyan National Army burnt an Italian flag.";

function dated(start: number, end: number): Mention {
  return { kind: "date", start, end, text: TEXT.slice(start, end), edtf: null };
}

const spans = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  .filter(({ start, end }) => start < end);

test("segments lie end to end and cover the span exactly", () => {
  fc.assert(
    fc.property(spans, fc.array(spans, { maxLength: 8 }), (span, over) => {
      const cut = segments(
        span,
        over.map(({ start, end }) => dated(start, end)),
      );
      expect(cut.map(({ start, end }) => TEXT.slice(start, end)).join("")).toBe(
        TEXT.slice(span.start, span.end),
      );
      expect(cut.every(({ start, end }) => start < end)).toBe(true);
    }),
  );
});

test("a segment bears all and only the mentions that lie over every character of it", () => {
  fc.assert(
    fc.property(spans, fc.array(spans, { maxLength: 8 }), (span, over) => {
      const mentions = over.map(({ start, end }) => dated(start, end));
      for (const segment of segments(span, mentions)) {
        for (let at = segment.start; at < segment.end; at++) {
          const lying = mentions.filter(({ start, end }) => start <= at && at < end);
          expect(new Set(segment.mentions)).toEqual(new Set(lying));
        }
      }
    }),
  );
});

test("the innermost mention of a segment comes last", () => {
  const [army, libyan] = [dated(18, 38), dated(18, 24)];
  expect(segments({ start: 18, end: 24 }, [libyan, army])).toEqual([
    { start: 18, end: 24, mentions: [army, libyan] },
  ]);
});
