import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActorId, PlaceId } from "../../src/core/ids.ts";
import { type Suggestion, searchIndex, suggestions } from "../../src/core/suggest.ts";
import { searchWords, wordsOf } from "../../src/core/words.ts";
import { atlases } from "./arbitrary.ts";
import { CONTE, HIFTER, LIBYA, PALERMO, ROME, SALAME } from "./libya.ts";

const INDEX = searchIndex(LIBYA.places.values(), LIBYA.actors.values(), {
  places: new Map<PlaceId, readonly string[]>([[ROME, ["روما"]]]),
  actors: new Map<ActorId, readonly string[]>([[HIFTER, ["Hiftar", "Gen. Hifter"]]]),
});
const NO_COUNTS = { places: new Map(), actors: new Map() };
const offered = (typed: string) => suggestions(typed, INDEX, NO_COUNTS).map(told);

function told(one: Suggestion): string {
  if (one.kind === "words") return `words ${one.words.join(" ")}`;
  return `${one.kind === "place" ? one.place : one.actor}${one.by === null ? "" : ` by ${one.by}`}`;
}

describe("what the search box offers", () => {
  test.each([
    ["paler", [PALERMO, "words paler"]],
    ["salame", [SALAME, "words salame"]],
    ["HIFTAR", [`${HIFTER} by Hiftar`, "words HIFTAR"]],
    ["khalifa hif", [HIFTER, "words khalifa hif"]],
    ["conte giu", [CONTE, "words conte giu"]],
    ["روما", [`${ROME} by روما`, "words روما"]],
    ["oil", ["words oil"]],
    ["  … ", []],
  ])("for %j", (typed, wanted) => {
    expect(offered(typed)).toEqual(wanted);
  });

  test("puts what begins so first, then what has more excerpts", () => {
    const index = searchIndex([...LIBYA.places.values()], [], { places: new Map(), actors: new Map() });
    const places = new Map([[PALERMO, 3]]);
    const all = { ...index, places: index.places.map((one) => ({ ...one, folded: [["the", one.name]] })) };
    expect(suggestions("the", all, { places, actors: new Map() }).map(told)[0]).toBe(PALERMO);
  });

  test("finds every name that an atlas has, when it is typed in full", () => {
    fc.assert(
      fc.property(atlases(), (atlas) => {
        const index = searchIndex(atlas.places.values(), atlas.actors.values(), {
          places: new Map(),
          actors: new Map(),
        });
        for (const { id, name } of atlas.places.values()) {
          if (wordsOf(name).length === 0) continue;
          const same = [...atlas.places.values()].filter(
            (one) => wordsOf(one.name).join(" ") === wordsOf(name).join(" "),
          );
          if (same.length > 6) continue;
          const found = suggestions(name, index, NO_COUNTS);
          expect(found.some((one) => one.kind === "place" && one.place === id)).toBe(true);
        }
      }),
    );
  });

  test("offers words that a filter can hold, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
        const words = suggestions(typed, INDEX, NO_COUNTS).find(({ kind }) => kind === "words");
        if (words?.kind === "words") expect(searchWords(words.words.join(" "))).toEqual(words.words);
      }),
    );
  });
});
