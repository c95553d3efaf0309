import { givenNameOf, type Identity, initialsOf, type Naming, surnameOf } from "./naming.ts";
import { mayBeSpellings, skeletonOf } from "./skeleton.ts";

/** Namings of one actor, the fullest first, and who it is in every article, where that is known. */
export type Cluster = {
  readonly kind: Naming["kind"];
  readonly namings: readonly Naming[];
  readonly who: Identity | null;
};

/** A handle that fits more actors than this tells none of them apart. */
const MOST_COMPARED = 40;

/**
 * Gathers the namings of an article into actors: whom the table knows as one and equal words first, then people by
 * surname where no given name or title stands against it, spellings of one name, and organisations by their letters.
 * `letters` tells what an acronym in brackets was said to stand for.
 */
export function clustersOf(
  namings: readonly Naming[],
  identities: ReadonlyMap<Naming, Identity | null>,
  letters: ReadonlyMap<string, string>,
): readonly Cluster[] {
  const whoIs = (naming: Naming): Identity | null => identities.get(naming) ?? null;
  const spelled = new Map<string, string>();
  for (const naming of namings) {
    const who = whoIs(naming);
    if (who !== null && !spelled.has(keyOf(naming))) spelled.set(keyOf(naming), who.id);
  }
  const equal = new Map<string, Naming[]>();
  for (const naming of namings) {
    const titled = naming.kind === "person" && naming.words.length === 1 ? genderOfTitle(naming) : null;
    const words = letters.get(keyOf(naming)) ?? `${keyOf(naming)}${titled === null ? "" : ` ${titled}`}`;
    const id = whoIs(naming)?.id ?? spelled.get(words);
    const same = id === undefined ? words : `=${id}`;
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
  const index = new Map<string, Gathered[]>();
  const clusters: Gathered[] = [];
  for (const part of parts) {
    const [fullest] = part;
    if (fullest === undefined) continue;
    const who = part.map(whoIs).find((one) => one !== null) ?? null;
    const home = handles(fullest)
      .flatMap((handle) => index.get(handle) ?? [])
      .find((cluster) => agrees(cluster, fullest, who, genderOf(part)));
    const cluster = home ?? { namings: [], who: null, gender: null };
    for (const naming of part) cluster.namings.push(naming);
    cluster.who ??= who;
    cluster.gender ??= genderOf(part);
    if (home === undefined) clusters.push(cluster);
    for (const handle of handles(fullest)) {
      const known = index.get(handle) ?? [];
      if (known.length < MOST_COMPARED && !known.includes(cluster)) index.set(handle, [...known, cluster]);
    }
  }
  return clusters.map(({ namings: own, who }) => ({ kind: own[0]?.kind ?? "person", namings: own, who }));
}

type Gender = "man" | "woman";
type Gathered = { namings: Naming[]; who: Identity | null; gender: Gender | null };

/** What titles and given names tell: "Ms Bowles" is not her father. */
function genderOf(namings: readonly Naming[]): Gender | null {
  for (const naming of namings) {
    if (naming.kind !== "person") continue;
    const said = genderOfTitle(naming) ?? genderOfGiven(givenNameOf(naming));
    if (said !== null) return said;
  }
  return null;
}

function genderOfTitle({ title }: Naming): Gender | null {
  if (title === null) return null;
  if (/\b(?:Mr|Sir|Lord|King|Prince|Father|Brother|Sheikh)\b/.test(title)) return "man";
  return /\b(?:Mrs|Ms|Miss|Lady|Queen|Princess|Sister|Madam|Dame)\b/.test(title) ? "woman" : null;
}

const genderOfGiven = (given: string | null): Gender | null =>
  given === null ? null : WOMEN.has(given) ? "woman" : MEN.has(given) ? "man" : null;

const WOMEN = new Set(
  (
    "ann anna anne mary maria marie sarah sara laura emma emily julia julie lisa linda susan karen nancy barbara elizabeth jennifer jessica " +
    "patricia margaret sandra ashley kimberly donna carol michelle amanda melissa deborah stephanie rebecca helen amy angela kathleen " +
    "fatima aisha amina khadija nour layla leila mariam zainab olga irina natalia elena svetlana tatiana yulia oksana rosa carmen ana " +
    "isabel lucia sofia sophia hannah hanna rachel ruth martha teresa theresa hillary kamala nikki liz jane alice grace claire diana"
  ).split(" "),
);
const MEN = new Set(
  (
    "john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew " +
    "joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott " +
    "brandon benjamin samuel gregory frank alexander raymond patrick jack dennis peter tom bill bob joe mohammed mohamed muhammad ahmed " +
    "ahmad ali hassan hussein omar ibrahim mahmoud mustafa abdul khalid vladimir sergei dmitry ivan mikhail igor oleg juan jose carlos luis " +
    "jorge pedro miguel antonio francisco hans klaus jean pierre jacques giuseppe marco mario luigi henry simon adam ben sam boris"
  ).split(" "),
);

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
  const given = givenNameOf(naming);
  return [`surname:${skeletonOf(surnameOf(naming))}`, `given:${given ?? surnameOf(naming)}`];
}

function agrees(
  { namings: [fullest], who, gender }: Gathered,
  naming: Naming,
  whoElse: Identity | null,
  genderElse: Gender | null,
): boolean {
  if (fullest === undefined || fullest.kind !== naming.kind) return false;
  if (who !== null && whoElse !== null && who.id !== whoElse.id) return false;
  if (naming.kind === "organisation")
    return isAcronym(naming) !== isAcronym(fullest) || lettersOf(fullest) === lettersOf(naming);
  if (gender !== null && genderElse !== null && gender !== genderElse) return false;
  const [mine, theirs] = [givenNameOf(naming), givenNameOf(fullest)];
  if (!mayBeSpellings(surnameOf(fullest), surnameOf(naming)))
    return mine === null && theirs !== null && theirs === surnameOf(naming) && naming.title === null;
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
