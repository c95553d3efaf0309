import fc from "fast-check";
import { expect, test } from "vitest";
import { Chain, spansOf, transitionOdds } from "../../../src/read/tagger/chain.ts";
import { mayFollow, TAG_COUNT } from "../../../src/read/tagger/tags.ts";

const weight = fc.double({ min: -3, max: 3, noNaN: true });
const sentence = fc.record({
  transitions: fc.array(weight, { minLength: TAG_COUNT ** 2, maxLength: TAG_COUNT ** 2 }),
  scores: fc.array(fc.array(weight, { minLength: TAG_COUNT, maxLength: TAG_COUNT }), {
    minLength: 1,
    maxLength: 3,
  }),
});

function chainOf({ transitions, scores }: { transitions: number[]; scores: number[][] }) {
  const odds = transitionOdds(Float64Array.from(transitions));
  const chain = new Chain();
  chain.reserve(scores.length);
  scores.forEach((row, at) => {
    row.forEach((score, tag) => {
      chain.emissions[at * TAG_COUNT + tag] = Math.exp(score);
    });
  });
  chain.run(odds);
  return { chain, odds };
}

/** Every sequence of tags that may stand, with its odds: the obvious way. */
function sequences({ transitions, scores }: { transitions: number[]; scores: number[][] }) {
  let all: { tags: number[]; odds: number }[] = [{ tags: [], odds: 1 }];
  for (const row of scores)
    all = all.flatMap(({ tags, odds }) =>
      row.flatMap((score, tag) => {
        const before = tags.at(-1) ?? 0;
        return mayFollow(before, tag)
          ? [
              {
                tags: [...tags, tag],
                odds: odds * Math.exp(score + (transitions[before * TAG_COUNT + tag] ?? 0)),
              },
            ]
          : [];
      }),
    );
  return all;
}

test("chances of tags and spans are those of all sequences, and the likeliest is the likeliest of them", () => {
  fc.assert(
    fc.property(sentence, (given) => {
      const { chain, odds } = chainOf(given);
      const all = sequences(given);
      const sum = all.reduce((total, one) => total + one.odds, 0);
      given.scores.forEach((_, at) => {
        for (let tag = 0; tag < TAG_COUNT; tag += 1) {
          const share = all
            .filter(({ tags }) => tags[at] === tag)
            .reduce((total, one) => total + one.odds, 0);
          expect(chain.chance(at, tag)).toBeCloseTo(share / sum, 9);
        }
      });
      const last = given.scores.length;
      const whole = all.find(({ tags }) => tags.every((tag, at) => tag === (at === 0 ? 1 : 2)));
      expect(chain.spanChance(0, last, 1)).toBeCloseTo((whole?.odds ?? 0) / sum, 9);
      const best = all.reduce((a, b) => (b.odds > a.odds ? b : a));
      const said = all.find(({ tags }) => tags.join() === [...chain.likeliest(odds)].join());
      expect(said?.odds ?? 0).toBeCloseTo(best.odds, 6);
    }),
    { numRuns: 60 },
  );
});

test("spans are what begins and goes on", () => {
  expect(spansOf(Uint8Array.from([0, 1, 2, 3, 0, 1, 1]))).toEqual([
    { first: 1, last: 3, begin: 1 },
    { first: 3, last: 4, begin: 3 },
    { first: 5, last: 6, begin: 1 },
    { first: 6, last: 7, begin: 1 },
  ]);
});
