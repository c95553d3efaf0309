import fc from "fast-check";
import { expect, test } from "vitest";
import { EVERYTHING, type Filter, isEverything } from "../../../src/core/filter.ts";
import { chipsOf } from "../../../src/ui/question/filter-chips.ts";
import { filters } from "../../core/arbitrary-question.ts";
import { committedAtlas } from "../../data/committed.ts";

const atlas = committedAtlas();

test("taking off every chip, in any order, leaves nothing asked", () => {
  fc.assert(
    fc.property(filters(atlas), fc.infiniteStream(fc.nat()), (filter, picks) => {
      let left: Filter = filter;
      for (let chips = chipsOf(left, atlas); chips.length > 0; chips = chipsOf(left, atlas)) {
        const pick = picks.next().value ?? 0;
        left = chips[pick % chips.length]?.without(left) ?? left;
        expect(chipsOf(left, atlas)).toHaveLength(chips.length - 1);
      }
      expect(isEverything(left)).toBe(true);
    }),
  );
});

test("chips are told apart by their keys", () => {
  fc.assert(
    fc.property(filters(atlas), (filter) => {
      const keys = chipsOf(filter, atlas).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("nothing asked, no chips", () => {
  expect(chipsOf(EVERYTHING, atlas)).toEqual([]);
});

test("actors are tied by the word of the match", () => {
  const [first, second] = atlas.actors.keys();
  if (first === undefined || second === undefined) throw new Error("the atlas has lost its actors");
  const actors = new Set([first, second]);
  expect(chipsOf({ ...EVERYTHING, actors }, atlas).map(({ joiner }) => joiner)).toEqual([null, "or"]);
  expect(chipsOf({ ...EVERYTHING, actors, match: "all" }, atlas).map(({ joiner }) => joiner)).toEqual([
    null,
    "and",
  ]);
});
