import { expect, test } from "vitest";
import type { Actor } from "../../../src/core/actor.ts";
import { actorId } from "../../../src/data/brand.ts";
import { findActors } from "../../../src/data/sources/find-actors.ts";

const actor = (id: string, ...aliases: string[]): Actor => ({
  id: actorId(id),
  name: aliases[0] ?? id,
  kind: "person",
  aliases,
  description: null,
});

const ACTORS = [
  actor("hifter", "Khalifa Hifter", "Gen. Khalifa Hifter", "Mr Hifter", "Hifter", "Hiftar"),
  actor("un", "United Nations", "UN", "U.N."),
  actor("gna", "Government of National Accord", "UN-backed government"),
  actor("guard", "Hifter guard"),
];

function found(text: string): readonly string[] {
  return findActors(text, ACTORS, [{ start: 0, end: text.length }])
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((one) => `${one.text}: ${one.kind === "actor" ? one.actor : ""}`);
}

test.each([
  ["Gen. Khalifa Hifter met Hiftar’s men", ["Gen. Khalifa Hifter: hifter", "Hiftar: hifter"]],
  ["the UN-backed government", ["UN-backed government: gna", "UN: un"]],
  ["a U.N. envoy of the United Nations", ["U.N.: un", "United Nations: un"]],
  ["Hifterism and UNICEF", []],
  ["the Hifter guard", ["Hifter guard: guard", "Hifter: hifter"]],
])("“%s” names the longest aliases, and others inside them", (text, names) => {
  expect(found(text)).toEqual(names);
});

test("of two names that cross, the longer stays", () => {
  expect(found("Khalifa Hifter guard")).toEqual(["Khalifa Hifter: hifter"]);
});

test("nothing is found outside the spans that are looked at", () => {
  expect(findActors("Hifter, Hifter", ACTORS, [{ start: 8, end: 14 }])).toMatchObject([{ start: 8 }]);
});
