import type { ReadActor } from "../reading.ts";
import type { Draft } from "../recognise/candidate.ts";
import type { Recognised } from "../recognise/decode.ts";
import { type Cluster, clustersOf } from "./cluster.ts";
import { type Naming, namingOf, surnameOf } from "./naming.ts";
import { mayBeSpellings, skeletonOf } from "./skeleton.ts";

/** A naming with the actor that it belongs to. */
export type ActorFound = { readonly naming: Naming; readonly actor: string };

export type Actors = { readonly actors: readonly ReadActor[]; readonly found: readonly ActorFound[] };

/**
 * The actors of an article and where it names them. `taken` says whether a span already names a place;
 * those whom only the page names (`ofThePage`), its author or its menu, are none of the article's.
 */
export function actorsIn(
  draft: Draft,
  recognised: readonly Recognised[],
  taken: (start: number, end: number) => boolean,
  ofThePage: (start: number) => boolean,
): Actors {
  const named = recognised.filter(({ label }) => label !== "place").map((one) => namingOf(draft, one));
  const namings = [...named, ...shortNamings(draft, named, taken)].sort((a, b) => a.start - b.start);
  const clusters = clustersOf(namings, lettersIn(draft, namings)).filter(
    (cluster) => isActor(cluster) && !cluster.namings.every(({ start }) => ofThePage(start)),
  );
  const ids = new Set<string>();
  const actors = clusters.map((cluster) => actorFrom(cluster, ids));
  const found = clusters.flatMap(({ namings: own }, index) =>
    own.map((naming) => ({ naming, actor: actors[index]?.id ?? "" })),
  );
  return { actors, found: found.sort((a, b) => a.naming.start - b.naming.start) };
}

/** Surnames of one skeleton that are looked at: short skeletons fit many names, and mean little. */
const MOST_ALIKE = 20;

/** Surnames alone, of people whom the article names in full or with a title elsewhere. */
function shortNamings(
  { tokens }: Draft,
  named: readonly Naming[],
  taken: (start: number, end: number) => boolean,
): readonly Naming[] {
  const surnames = new Set(
    named
      .filter(({ kind, words, title }) => kind === "person" && (words.length > 1 || title !== null))
      .map(surnameOf),
  );
  const spellings = new Map<string, string[]>();
  for (const surname of surnames) {
    const skeleton = skeletonOf(surname);
    spellings.set(skeleton, [...(spellings.get(skeleton) ?? []).slice(0, MOST_ALIKE), surname]);
  }
  const asked = new Map<string, boolean>();
  const names = (word: string): boolean => {
    const known =
      asked.get(word) ??
      (surnames.has(word) ||
        (spellings.get(skeletonOf(word)) ?? []).some((surname) => mayBeSpellings(surname, word)));
    asked.set(word, known);
    return known;
  };
  const covered = new Set(named.flatMap(({ start, end }) => tokensWithin(start, end)));
  const namings: Naming[] = [];
  for (const { start, end, capital, folded, text: word } of tokens) {
    if (!capital || word.length < 3 || covered.has(start) || taken(start, end) || !names(folded)) continue;
    namings.push({ start, end, kind: "person", words: [folded], text: word, title: null, chance: 0.7 });
  }
  return namings;

  function tokensWithin(start: number, end: number): readonly number[] {
    let [low, high] = [0, tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const starts: number[] = [];
    for (let at = low; (tokens[at]?.start ?? end) < end; at += 1) starts.push(tokens[at]?.start ?? end);
    return starts;
  }
}

/** "the Libyan National Army (LNA)": what letters in brackets were said to stand for, by their folded letters. */
function lettersIn({ text }: Draft, namings: readonly Naming[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const { end, words, kind } of namings) {
    const bracket = /^ ?\(([A-Z]{2,7})\)/.exec(text.slice(end, end + 12))?.[1];
    if (kind === "organisation" && bracket !== undefined) letters.set(bracket.toLowerCase(), words.join(" "));
  }
  return letters;
}

/** A lone word that only once looks like a name is no actor, unless a title says so. */
const isActor = ({ namings, kind }: Cluster): boolean =>
  namings.length > 1 ||
  kind === "organisation" ||
  namings.some(({ words, title, chance }) => words.length > 1 || title !== null || chance > 0.8);

function actorFrom({ kind, namings }: Cluster, ids: Set<string>): ReadActor {
  const name = namings[0]?.text ?? "";
  const slug = (namings[0]?.words ?? []).join("-");
  let id = slug;
  for (let count = 2; ids.has(id); count += 1) id = `${slug}-${count}`;
  ids.add(id);
  const aliases = [...new Set(namings.map(({ text }) => text))];
  const titles = [...new Set(namings.flatMap(({ title }) => title ?? []))];
  return { id, name, kind, aliases, titles };
}
