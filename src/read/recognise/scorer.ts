/** For each trait how much it speaks for a place, in log odds. */
export type Weights = ReadonlyMap<string, number>;

/** Log-linear: the chance that a candidate is a place, given its traits. */
export function chanceOf(traits: readonly string[], weights: Weights): number {
  let odds = 0;
  for (const trait of traits) odds += weights.get(trait) ?? 0;
  return 1 / (1 + Math.exp(-odds));
}

export const logOdds = (chance: number): number => {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return Math.log(kept / (1 - kept));
};
