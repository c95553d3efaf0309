import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openLexicon } from "../../../src/read/model/lexicon.ts";
import { MODEL_FILES } from "../../../src/read/model/open-model.ts";
import { openWeights, writeWeights } from "../../../src/read/model/weights.ts";

test("weights read back as written, to a twentieth", () => {
  const step = fc.integer({ min: -80, max: 80 }).map((steps) => steps / 20);
  const name = fc.string({ unit: fc.constantFrom(..."abc=~,5: "), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(name, step), { maxLength: 20 }), (entries) => {
      const weights = new Map(entries.filter(([, weight]) => weight !== 0));
      const opened = openWeights(writeWeights(weights));
      expect(opened.kind === "opened" ? new Map([...opened.weights].sort()) : null).toEqual(
        new Map([...weights].sort()),
      );
    }),
  );
});

test.each([
  ["of another kind", "something else\n"],
  ["cut short", "dateline weights 2\n0before=in\n"],
  ["sharing more than there is", "dateline weights 2\n9in\t1\n"],
])("a file of weights %s fails with a reason", (_, file) => {
  expect(openWeights(file)).toMatchObject({ kind: "failed" });
});

test("the shipped weights take 600 kB at most by gzip, the known actors 50", () => {
  const sizeOf = (file: string): number =>
    gzipSync(readFileSync(new URL(`../../../public/${file}`, import.meta.url)), { level: 9 }).length;
  expect(sizeOf(MODEL_FILES.weights) + sizeOf(MODEL_FILES.tagger)).toBeLessThanOrEqual(600_000);
  expect(sizeOf(MODEL_FILES.known)).toBeLessThanOrEqual(50_000);
});

test("bytes that are no lexicon fail with a reason", () => {
  expect(openLexicon(new Uint8Array([1, 2, 3]))).toMatchObject({ kind: "failed" });
  expect(openLexicon(new Uint8Array([0x44, 0x4c, 0x58, 0x31, 9, 0, 0, 0, 1, 1, 1, 1]))).toMatchObject({
    kind: "failed",
  });
  expect(openLexicon(new Uint8Array([0x44, 0x4c, 0x58, 0x31]))).toMatchObject({ kind: "failed" });
});
