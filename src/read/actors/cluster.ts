import { givenNameOf, initialsOf, type Naming, surnameOf } from "./naming.ts";
import { mayBeSpellings, skeletonOf } from "./skeleton.ts";

/** Namings of one actor, the fullest first. */
export type Cluster = { readonly kind: Naming["kind"]; readonly namings: readonly Naming[] };

/** A handle that fits more actors than this tells none of them apart. */
const MOST_COMPARED = 40;

/**
 * Gathers the namings of an article into actors: equal words first, then people by surname where no given name stands
 * against it, spellings of one name, and organisations by their letters. `letters` tells what an acronym in brackets
 * was said to stand for.
 */
export function clustersOf(
  namings: readonly Naming[],
  letters: ReadonlyMap<string, string>,
): readonly Cluster[] {
  const equal = new Map<string, Naming[]>();
  for (const naming of namings) {
    const words = keyOf(naming);
    const same = letters.get(words) ?? words;
    const known = equal.get(same);
    if (known === undefined) equal.set(same, [naming]);
    else known.push(naming);
  }
  const parts = [...equal.values()]
    .map((same) => [...same].sort((a, b) => b.words.length - a.words.length || a.start - b.start))
    .sort(
      (a, b) =>
        (b[0]?.words.length ?? 0) - (a[0]?.words.length ?? 0) || (a[0]?.start ?? 0) - (b[0]?.start ?? 0),
    );
  const index = new Map<string, Naming[][]>();
  const clusters: Naming[][] = [];
  for (const part of parts) {
    const [fullest] = part;
    if (fullest === undefined) continue;
    const home = handles(fullest)
      .flatMap((handle) => index.get(handle) ?? [])
      .find((cluster) => agrees(cluster, fullest));
    const cluster = home ?? [];
    for (const naming of part) cluster.push(naming);
    if (home === undefined) clusters.push(cluster);
    for (const handle of handles(fullest)) {
      const known = index.get(handle) ?? [];
      if (known.length < MOST_COMPARED && !known.includes(cluster)) index.set(handle, [...known, cluster]);
    }
  }
  return clusters.map((cluster) => ({ kind: cluster[0]?.kind ?? "person", namings: cluster }));
}

const lettersOf = ({ words }: Naming): string => words.join("");
const keyOf = ({ words }: Naming): string => words.join(" ");

/** What an actor can be found by: only namings that share a handle are ever compared. */
function handles(naming: Naming): readonly string[] {
  if (naming.kind === "organisation") {
    const letters = naming.words.length === 1 ? (naming.words[0] ?? "") : initialsOf(naming);
    return [
      `letters:${letters}`,
      ...(naming.words.length > 1 && naming.words.every(({ length }) => length === 1)
        ? [`letters:${naming.words.join("")}`]
        : []),
    ];
  }
  return [`surname:${skeletonOf(surnameOf(naming))}`];
}

function agrees(cluster: readonly Naming[], naming: Naming): boolean {
  const [fullest] = cluster;
  if (fullest === undefined || fullest.kind !== naming.kind) return false;
  if (naming.kind === "organisation")
    return isAcronym(naming) !== isAcronym(fullest) || lettersOf(fullest) === lettersOf(naming);
  if (!mayBeSpellings(surnameOf(fullest), surnameOf(naming))) return false;
  const [mine, theirs] = [givenNameOf(naming), givenNameOf(fullest)];
  if (mine === null || theirs === null) return true;
  return (
    mine === theirs ||
    skeletonOf(mine) === skeletonOf(theirs) ||
    (mine[0] === theirs[0] && Math.min(mine.length, theirs.length) === 1)
  );
}

/** "LNA", "U.N.": letters only. */
const isAcronym = ({ text, words }: Naming): boolean =>
  text === text.toUpperCase() && (words.length === 1 || words.every(({ length }) => length === 1));
