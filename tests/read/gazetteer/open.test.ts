import fc from "fast-check";
import { expect, test } from "vitest";
import { encode } from "../../../geodata/gazetteer/encode.ts";
import { foldName } from "../../../src/read/gazetteer/fold.ts";
import type { Gazetteer, Sense } from "../../../src/read/gazetteer/gazetteer.ts";
import { openGazetteer } from "../../../src/read/gazetteer/open.ts";
import { rowsByName, towns } from "./drafts.ts";

function open(bytes: Uint8Array): Gazetteer {
  const opening = openGazetteer(bytes);
  if (opening.kind === "failed") throw new Error(opening.reason);
  return opening.gazetteer;
}

/** Thousands of lookups each: a busy machine takes its time. */
const PATIENT = { timeout: 60_000 };

const rowsOf = (senses: readonly Sense[]) => new Set(senses.map(({ row }) => row));

test("a lookup finds all and only what a plain map finds", PATIENT, () => {
  fc.assert(
    fc.property(towns, fc.array(fc.string({ unit: "grapheme" })), (drafts, others) => {
      const gazetteer = open(encode(drafts));
      const plain = rowsByName(drafts);
      for (const name of [...plain.keys(), ...others, "al", "san juan de", "zz", "a"]) {
        expect(rowsOf(gazetteer.lookup(name))).toEqual(plain.get(foldName(name)) ?? new Set());
      }
    }),
  );
});

test(
  "the names at a token are all and only those that a plain map has of the tokens from there",
  PATIENT,
  () => {
    const word = fc.constantFrom("al", "alba", "san", "juan", "de", "tripoli", "طرابلس", "z", "", "said");
    fc.assert(
      fc.property(towns, fc.array(word, { maxLength: 8 }), (drafts, tokens) => {
        const gazetteer = open(encode(drafts));
        const plain = rowsByName(drafts);
        tokens.forEach((_, from) => {
          const expected = tokens
            .slice(from)
            .map((__, at) => ({
              tokens: at + 1,
              rows: plain.get(tokens.slice(from, from + at + 1).join(" ")),
            }))
            .filter(({ rows }) => rows !== undefined);
          const found = gazetteer.namesAt(tokens, from);
          expect(found.map(({ tokens: count, senses }) => ({ tokens: count, rows: rowsOf(senses) }))).toEqual(
            expected,
          );
        });
      }),
    );
  },
);

test("senses come likeliest first, alternate names counting less, and every place once", PATIENT, () => {
  fc.assert(
    fc.property(towns, (drafts) => {
      const gazetteer = open(encode(drafts));
      for (const name of rowsByName(drafts).keys()) {
        const senses = gazetteer.lookup(name);
        const priors = senses.map(({ row, use }) => gazetteer.prior(row) - (use === "alternate" ? 0.7 : 0));
        expect(priors.every((prior, at) => at === 0 || prior <= (priors[at - 1] ?? 0) + 0.002)).toBe(true);
        expect(rowsOf(senses).size).toBe(senses.length);
      }
    }),
  );
});

test("a place comes out as it went in, to the file's precision", PATIENT, () => {
  fc.assert(
    fc.property(towns, (drafts) => {
      const gazetteer = open(encode(drafts));
      drafts.forEach((draft, row) => {
        const place = gazetteer.place(row);
        expect(place).toMatchObject({ id: draft.id, name: draft.name, kind: "settlement", feature: "town" });
        expect(Math.abs(place.position[0] - draft.position[0])).toBeLessThanOrEqual(0.002);
        expect(Math.abs(place.position[1] - draft.position[1])).toBeLessThanOrEqual(0.002);
        expect(Math.abs(place.population - draft.population)).toBeLessThanOrEqual(draft.population * 0.1);
        expect(gazetteer.rowOf(draft.id)).toBe(row);
      });
    }),
  );
});

test.each([
  ["nothing", new Uint8Array()],
  [
    "another file",
    Buffer.from("PMTiles and a good many bytes more, so that length alone does not tell it apart from ours"),
  ],
])("%s is said to be no gazetteer", (_, bytes) => {
  expect(openGazetteer(bytes)).toMatchObject({
    kind: "failed",
    reason: expect.stringContaining("no gazetteer"),
  });
});

test("a file cut short is said to be short", PATIENT, () => {
  const bytes = encode(fc.sample(towns, { numRuns: 1, seed: 1 }).flat());
  expect(openGazetteer(bytes.subarray(0, bytes.length - 1))).toMatchObject({
    kind: "failed",
    reason: expect.stringContaining("bytes"),
  });
});
