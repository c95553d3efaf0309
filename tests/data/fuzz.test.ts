import fc from "fast-check";
import { expect, test } from "vitest";
import type { Atlas } from "../../src/core/atlas.ts";
import { readAtlas } from "../../src/data/atlas.ts";
import { effort } from "../browser/effort.ts";
import { COMMITTED_TEXT, committedFile } from "./committed.ts";

/** Twice; a thousand each in deep runs. */
const RUNS = effort(100);

test("the committed file with a bit flipped, cut off or cut out is an atlas, a failure or no JSON, never an exception", () => {
  const damage = fc.record({
    kind: fc.constantFrom("flip", "truncate", "delete", "double"),
    at: fc.nat(COMMITTED_TEXT.length - 1),
    length: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const text = damages.reduce(damaged, COMMITTED_TEXT);
      const json = parse(text);
      if (json !== undefined) expectSound(readAtlas(json));
    }),
    { numRuns: RUNS },
  );
}, 120_000);

test("the committed file with values swapped for others never makes the reader throw", () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      null,
      true,
      -1,
      Number.POSITIVE_INFINITY,
      -0,
      Number.NaN,
      "",
      "__proto__",
      "2018-99",
      [],
      {},
      [[]],
      "x".repeat(1e5),
    ),
    fc.anything({ maxDepth: 2 }),
  );
  const change = fc.record({ steps: fc.array(fc.nat(5000), { minLength: 2, maxLength: 7 }), value: hostile });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const file = committedFile();
      for (const { steps, value } of changes) swap(file, steps, value);
      expectSound(readAtlas(file));
    }),
    { numRuns: RUNS },
  );
}, 120_000);

type Damage = { readonly kind: string; readonly at: number; readonly length: number };

function damaged(text: string, { kind, at, length }: Damage): string {
  if (kind === "truncate") return text.slice(0, at);
  if (kind === "delete") return text.slice(0, at) + text.slice(at + length);
  if (kind === "double") return text.slice(0, at + length) + text.slice(at);
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}

/** Undefined, which JSON cannot hold, when it is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Goes down as far as the steps lead and puts the value there. */
function swap(target: unknown, steps: readonly number[], value: unknown): void {
  let at = target;
  for (const [index, step] of steps.entries()) {
    if (typeof at !== "object" || at === null) return;
    const keys = Object.keys(at);
    const key = keys[step % keys.length];
    if (key === undefined) return;
    const holder = at as Record<string, unknown>;
    const next = holder[key];
    if (index === steps.length - 1 || typeof next !== "object" || next === null) {
      holder[key] = value;
      return;
    }
    at = next;
  }
}

function expectSound(reading: ReturnType<typeof readAtlas>): void {
  if (reading.kind === "failed") {
    expect(reading.reason).toMatch(/^is not an atlas: .*expected/);
    return;
  }
  for (const { path, message } of reading.troubles)
    expect(path !== "" && message.startsWith("expected")).toBe(true);
  expectHeldTogether(reading.atlas);
}

/** Finite numbers, known ids, quotations that are the text. */
function expectHeldTogether({ articles, places, actors, excerpts }: Atlas): void {
  for (const { position, radiusKm, area } of places.values()) {
    const numbers = [...position, radiusKm, ...(area === null ? [] : area.coordinates.flat(3))];
    if (!numbers.every(Number.isFinite)) throw new Error("a number that is not finite");
  }
  for (const { text, mentions } of articles.values())
    for (const mention of mentions) {
      if (text.slice(mention.start, mention.end) !== mention.text)
        throw new Error("a mention beside its words");
      if (mention.kind === "place" && !places.has(mention.place)) throw new Error("an unknown place");
      if (mention.kind === "actor" && !actors.has(mention.actor)) throw new Error("an unknown actor");
    }
  for (const excerpt of excerpts.values()) {
    const text = articles.get(excerpt.article)?.text;
    if (text?.slice(excerpt.start, excerpt.end) !== excerpt.quotation) throw new Error("not a quotation");
    if (!excerpt.placings.every(({ place }) => places.has(place))) throw new Error("an unknown place");
  }
}
