import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkOf, damageIn, READER_FILES } from "../../src/data/reader-files.ts";

const bytesOf = (file: string) => readFileSync(new URL(`../../public/${file}`, import.meta.url));

test.each(READER_FILES)("%s is sound as it is shipped, and any few bytes changed in it are found", (file) => {
  const bytes = bytesOf(file);
  expect(damageIn(file, bytes)).toBeNull();
  const flips = fc.uniqueArray(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
    ...{ minLength: 1, maxLength: 3 },
    selector: ([at]) => at,
  });
  fc.assert(
    fc.property(flips, (changes) => {
      for (const [at, flip] of changes) bytes[at] = (bytes[at] ?? 0) ^ flip;
      const damage = damageIn(file, bytes);
      for (const [at, flip] of changes) bytes[at] = (bytes[at] ?? 0) ^ flip;
      expect(damage).toMatch(
        /^is damaged, or of another build: expected \d+ bytes with the checksum [0-9a-f]{8}, found/,
      );
    }),
    // The largest has ten million bytes.
    { numRuns: bytes.length > 1_000_000 ? 15 : 200 },
  );
});

test("a file that is cut short, longer or empty is found", () => {
  const bytes = bytesOf("model/weights.tsv");
  for (const other of [
    bytes.subarray(1),
    bytes.subarray(0, -1),
    Buffer.concat([bytes, Buffer.of(0)]),
    Buffer.of(),
  ])
    expect(damageIn("model/weights.tsv", other)).toContain(`found ${other.length} bytes`);
});

test("the checksum is FNV-1a of 32 bits, as its authors give it", () => {
  expect(checkOf(Buffer.from("")).check).toBe(0x811c9dc5);
  expect(checkOf(Buffer.from("a")).check).toBe(0xe40c292c);
  expect(checkOf(Buffer.from("foobar")).check).toBe(0xbf9cf968);
});
