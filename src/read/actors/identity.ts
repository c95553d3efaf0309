import { type Identity, isLetters, type Naming, surnameOf } from "./naming.ts";

/**
 * For each naming the actor of the table that it is, or null. Words that several may be called by, or that mean other
 * things too, are whoever the article names in full, or whose country it names; a surname alone is nobody of the table where the article names
 * another of that surname in full.
 */
export function identitiesOf(
  namings: readonly Naming[],
  countries: ReadonlySet<string>,
): readonly (Identity | null)[] {
  const inFull = new Map<string, number>();
  const others = new Set<string>();
  for (const naming of namings) {
    const [only, second] = naming.who;
    if (only !== undefined && second === undefined && naming.sure && isFull(naming))
      inFull.set(only.id, (inFull.get(only.id) ?? 0) + 1);
    if (only === undefined && naming.kind === "person" && naming.words.length > 1)
      others.add(surnameOf(naming));
  }
  return namings.map((naming) => {
    const { who } = naming;
    const [first] = who;
    if (first === undefined) return null;
    const named = who.find(({ id }) => inFull.has(id));
    if (named !== undefined) return named;
    if (first.kind === "person" && naming.words.length === 1 && others.has(surnameOf(naming))) return null;
    if (naming.sure) return first;
    return who.find(({ country }) => country === "" || countries.has(country)) ?? null;
  });
}

const isFull = ({ words }: Naming): boolean => words.length > 1 && !isLetters(words);
