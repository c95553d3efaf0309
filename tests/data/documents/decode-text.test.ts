import fc from "fast-check";
import { expect, test } from "vitest";
import { makeDecoder } from "../../../src/cli/read-source.ts";
import { decodeText, firstBadByte } from "../../../src/data/documents/decode-text.ts";

const make = makeDecoder;
const decoded = (bytes: Uint8Array, declared: string | null = null) => decodeText(bytes, make, { declared });
const TEXT = "Ṣan‘ā’ — Şabrātah\n";

test("UTF-8 and UTF-16 with a mark are their text without it", () => {
  const utf16 = Buffer.from(`\ufeff${TEXT}`, "utf16le");
  for (const bytes of [Buffer.from(TEXT), Buffer.from(`\ufeff${TEXT}`), utf16, Buffer.from(utf16).swap16()])
    expect(decoded(bytes)).toEqual({ kind: "decoded", text: TEXT });
});

test("what only may be some encoding is told and not guessed", () => {
  expect(decoded(Buffer.from("In Palermo, caf\xe9", "latin1"))).toMatchObject({
    message: expect.stringContaining("found byte 0xe9 at byte 15; it looks like windows-1252"),
  });
  expect(decoded(Buffer.from("In Palermo the talks began.", "utf16le"))).toMatchObject({
    message: expect.stringContaining("found what looks like utf-16le without a byte order mark"),
    likely: [{ encoding: "utf-16le", sample: "In Palermo the talks began." }],
  });
  expect(decoded(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1]))).toMatchObject({
    message: "expected text, found a zero byte at byte 4: the file is binary",
  });
});

test("an encoding that the file itself names is believed where it is not UTF-8", () => {
  expect(decoded(Buffer.from("caf\xe9", "latin1"), "windows-1252")).toEqual({
    kind: "decoded",
    text: "café",
  });
  expect(decoded(Buffer.from("caf\xe9", "latin1"), "no-such-thing").kind).toBe("failed");
});

test("the first bad byte is the one where a strict decoder stops", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.string({ unit: "binary" }), (bytes, text) => {
      const mixed = Buffer.concat([Buffer.from(text), bytes]);
      const at = firstBadByte(mixed);
      expect(() => make("utf-8").decode(mixed.subarray(0, at))).not.toThrow();
      expect(decodesWhole(mixed)).toBe(at === mixed.length);
    }),
    { numRuns: 100, seed: 4 },
  );
});

function decodesWhole(bytes: Uint8Array): boolean {
  try {
    make("utf-8").decode(bytes);
    return true;
  } catch {
    return false;
  }
}
