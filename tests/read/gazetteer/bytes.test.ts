import fc from "fast-check";
import { expect, test } from "vitest";
import { Writer } from "../../../geodata/gazetteer/writer.ts";
import { readerOf, readUtf8, writeUtf8 } from "../../../src/read/gazetteer/bytes.ts";

/** Any but the surrogates, which no text should hold alone. */
const codePoint = fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }));

test("our UTF-8 is the platform's, there and back", () => {
  fc.assert(
    fc.property(
      fc.array(codePoint).map((codes) => String.fromCodePoint(...codes)),
      (text) => {
        const bytes = new Uint8Array(4 * text.length);
        const end = writeUtf8(text, bytes, 0);
        expect(Buffer.from(text).equals(bytes.subarray(0, end))).toBe(true);
        expect(readUtf8(bytes, 0, end)).toBe(text);
      },
    ),
  );
});

test("a text that does not fit is refused, not cut", () => {
  expect(writeUtf8("أ", new Uint8Array(1), 0)).toBe(-1);
});

test("numbers are read as they were written", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -(2 ** 29), max: 2 ** 29 })), (values) => {
      const writer = new Writer();
      for (const value of values) writer.delta(value);
      const reader = readerOf(writer.finish());
      let value = 0;
      expect(
        values.map(() => {
          value += reader.signed();
          return value;
        }),
      ).toEqual(values);
    }),
  );
});
