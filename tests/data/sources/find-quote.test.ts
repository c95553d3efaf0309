import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuote } from "../../../src/data/sources/find-quote.ts";

const TEXT = "He waited in Rome. She left. He waited in Rome, and then he waited no more.";

test("a quotation is found where it is said to be", () => {
  expect(findQuote(TEXT, "He waited in Rome", 29)).toEqual({ kind: "found", span: { start: 29, end: 46 } });
});

test("without an offset it is found where it stands alone", () => {
  expect(findQuote(TEXT, "She left.", undefined)).toEqual({ kind: "found", span: { start: 19, end: 28 } });
});

test.each([
  ["moved", "She left.", 5, "expected “She left.” at 5, found it at 19"],
  [
    "given without an offset though it stands twice",
    "He waited in Rome",
    undefined,
    'expected “He waited in Rome” once or with "at", found it at 0, 29',
  ],
  [
    "altered",
    "He waited in Rome, and then she waited no more.",
    29,
    'expected “He waited in Rome, and then she waited no more.” at 29, found its beginning at 29, but after 28 characters the text reads "he waited no more.", not "she waited no more."',
  ],
  [
    "not there",
    "Nobody ever said this at all.",
    undefined,
    "expected “Nobody ever said this at all.” in the text, found no “Nobody ever said this at” anywhere",
  ],
])("a quotation that is %s is told so that it can be mended", (_, quote, at, message) => {
  expect(findQuote(TEXT, quote, at)).toEqual({ kind: "failed", message });
});

test("what is found is always the quotation", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string({ minLength: 1 }),
      fc.option(fc.nat(30), { nil: undefined }),
      (text, quote, at) => {
        const finding = findQuote(text, quote, at);
        if (finding.kind === "found") expect(text.slice(finding.span.start, finding.span.end)).toBe(quote);
      },
    ),
  );
});
