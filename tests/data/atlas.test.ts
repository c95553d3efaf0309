import { describe, expect, test } from "vitest";
import { readAtlas } from "../../src/data/atlas.ts";
import { file, reading } from "./sample-file.ts";

test("a sound file is read without trouble, and what follows from it is worked out", () => {
  const { atlas, troubles } = reading(file());
  expect(troubles).toEqual([]);
  const [excerpt] = atlas.excerpts.values();
  expect(excerpt).toMatchObject({ id: "a@0-41", actors: ["constructor", "khalifa-hifter"] });
  expect(excerpt?.when).toMatchObject({
    earliest: "2018-11-12",
    latest: "2018-11-12",
    precision: "day",
    note: null,
  });
});

test("an actor named constructor is an actor like any other", () => {
  const { atlas } = reading(file());
  expect([...atlas.actors.values()].map(({ name }) => name)).toEqual(["constructor", "Khalifa Hifter"]);
  expect([...atlas.actors.values()][0]?.aliases).toEqual(["constructor", "Constructor"]);
});

describe("what is no atlas is refused with a reason", () => {
  test.each([
    [null, "is not an atlas: expected an object, found null"],
    [[], "is not an atlas: expected an object, found a list of 0"],
    [
      { ...file(), format: "dateline-atlas/2" },
      'is not an atlas: format: expected "dateline-atlas/1", found "dateline-atlas/2"',
    ],
    [{ ...file(), articles: 7 }, "is not an atlas: articles: expected a list, found 7"],
  ])("%#", (value, reason) => {
    expect(readAtlas(value)).toEqual({ kind: "failed", reason });
  });
});

test("keys that the format does not know are passed over", () => {
  const later = { ...file(), colour: "red" };
  expect(reading(later).troubles).toEqual([]);
});

test("reading changes nothing of the prototype that all objects share", () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  readAtlas(JSON.parse('{"__proto__": {"polluted": true}, "format": "dateline-atlas/1"}'));
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect("polluted" in {}).toBe(false);
});
