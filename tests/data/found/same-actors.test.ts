import fc from "fast-check";
import { expect, test } from "vitest";
import { sameActors } from "../../../src/data/found/same-actors.ts";

const person = (...aliases: readonly string[]) => ({ kind: "person", aliases }) as const;
const body = (...aliases: readonly string[]) => ({ kind: "organisation", aliases }) as const;

test.each([
  ["people of one full name", [person("Khalifa Hifter", "Hifter"), person("Khalifa Hifter")], 1],
  ["accents and case aside", [person("Ghassan Salamé"), person("GHASSAN SALAME")], 1],
  [
    "spellings that one article holds together",
    [person("Khalifa Hifter", "Khalifa Haftar"), person("Khalifa Haftar")],
    1,
  ],
  ["not people who share a surname", [person("Hifter"), person("Hifter"), person("Ali Hifter")], 3],
  ["not people who share an initial", [person("K. Hifter"), person("K. Hifter")], 2],
  ["organisations of one name", [body("Free Syrian Army"), body("Free Syrian Army")], 1],
  ["an organisation and its letters", [body("United Nations", "UN"), body("U.N."), body("UN")], 1],
  ["letters alone", [body("NATO"), body("NATO")], 1],
  [
    "not letters of two meanings",
    [body("Libyan National Army", "LNA"), body("Lebanese News Agency", "LNA"), body("LNA")],
    3,
  ],
  [
    "not offices that every country has",
    [body("Interior Ministry"), body("Interior Ministry"), body("Police")],
    3,
  ],
  ["not a person and an organisation", [person("Jordan Smith"), body("Jordan Smith")], 2],
])("the same are %s", (_, actors, groups) => {
  expect(new Set(sameActors(actors)).size).toBe(groups);
});

test("who is the same does not depend on the order", () => {
  const alias = fc.constantFrom(
    "Ann Lee",
    "Lee",
    "Ann Maria Lee",
    "UN",
    "United Nations",
    "Union of Nurses",
    "NATO",
  );
  const actor = fc.record({
    kind: fc.constantFrom("person", "organisation"),
    aliases: fc.uniqueArray(alias, { minLength: 1, maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(actor, { maxLength: 6 }), (actors) => {
      const groups = sameActors(actors);
      const backwards = sameActors(actors.toReversed()).toReversed();
      for (const a of groups.keys())
        for (const b of groups.keys()) expect(groups[a] === groups[b]).toBe(backwards[a] === backwards[b]);
    }),
    { seed: 4 },
  );
});
