import { expect, test } from "vitest";
import { readPointer } from "../../../src/data/archive/pointer.ts";

const POINTER = { format: "dateline-archive/2", file: "atlas.dateline", excerpts: 50_000 };

test("a pointer names the file beside it and says how many excerpts that holds", () => {
  expect(readPointer(POINTER)).toEqual({ kind: "read", pointer: POINTER });
});

test.each([
  [
    { ...POINTER, format: "dateline-archive/1" },
    'of another version: format: expected "dateline-archive/2", found "dateline-archive/1". Build it again.',
  ],
  [{ ...POINTER, format: "dateline/1" }, 'points at no archive: format: expected "dateline-archive/2"'],
  [{ ...POINTER, file: "../secret" }, "file: expected the name of a file beside it"],
  [{ ...POINTER, file: "https://elsewhere.example/a" }, "file: expected the name of a file beside it"],
  [{ ...POINTER, excerpts: -1 }, "excerpts: expected how many excerpts it holds, found -1"],
  [{ format: POINTER.format, excerpts: 1 }, "file: expected the name of a file beside it, found nothing"],
])("%o points at no archive, and it is said what was expected", (value, said) => {
  const reading = readPointer(value);
  expect(reading).toMatchObject({ kind: "failed", reason: expect.stringContaining(said) });
});
