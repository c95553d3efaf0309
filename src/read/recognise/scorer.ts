/** What a span may be. */
export const LABELS = ["none", "place", "person", "organisation"] as const;
export type Label = (typeof LABELS)[number];

/** For each trait its weight for place, person and organisation; `none` weighs nothing. */
export type Weights = ReadonlyMap<string, readonly [place: number, person: number, organisation: number]>;

export type Chances = Readonly<Record<Label, number>>;

/** Log-linear: the chance of each label given the traits. */
export function chancesOf(traits: readonly string[], weights: Weights): Chances {
  let [place, person, organisation] = [0, 0, 0];
  for (const trait of traits) {
    const weight = weights.get(trait);
    if (weight === undefined) continue;
    place += weight[0];
    person += weight[1];
    organisation += weight[2];
  }
  const most = Math.max(0, place, person, organisation);
  const [n, p, q, o] = [-most, place - most, person - most, organisation - most].map(Math.exp);
  const sum = (n ?? 0) + (p ?? 0) + (q ?? 0) + (o ?? 0);
  return {
    none: (n ?? 0) / sum,
    place: (p ?? 0) / sum,
    person: (q ?? 0) / sum,
    organisation: (o ?? 0) / sum,
  };
}
