import fc from "fast-check";
import type { Draft } from "../../../geodata/gazetteer/draft.ts";
import { foldName } from "../../../src/read/gazetteer/fold.ts";
import { NAME_USES } from "../../../src/read/gazetteer/gazetteer.ts";

/** Few words, so that names share beginnings, run on into one another and mean several places. */
const word = fc.constantFrom(
  "al",
  "alba",
  "san",
  "san juan",
  "Juan",
  "de",
  "Trípoli",
  "طرابلس",
  "京",
  "الb",
  "z",
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const draftName = fc.record({ text: name, use: fc.constantFrom(...NAME_USES) });

/** Towns with names that get in each other's way, some hundreds of them, so that keys fill several blocks. */
export const towns: fc.Arbitrary<readonly Draft[]> = fc
  .array(
    fc.record({
      name,
      names: fc.array(draftName, { maxLength: 6 }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      population: fc.nat(40_000_000),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((drawn) =>
    drawn.map(({ name, names, longitude, latitude, population }, at) => ({
      id: `gn:${(at * 7919) % 100_003 || 1}`,
      feature: "town",
      name,
      names,
      position: [longitude, latitude],
      radiusKm: null,
      population,
      countryCode: "LY",
      parent: null,
      fame: null,
    })),
  );

/** What a plain loop finds: the rows of each folded name. */
export function rowsByName(drafts: readonly Draft[]): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  drafts.forEach((draft, row) => {
    for (const text of [draft.name, ...draft.names.map(({ text }) => text)]) {
      const key = foldName(text);
      rows.set(key, (rows.get(key) ?? new Set()).add(row));
    }
  });
  return rows;
}
