import type { KnownMatch } from "../actors/known.ts";
import { mostWorth } from "./apart.ts";
import type { Candidate } from "./candidate.ts";
import { logOdds } from "./scorer.ts";

/** A candidate with what it was taken for and how sure that is. */
export type Recognised = {
  readonly candidate: Candidate;
  readonly label: "place" | "person" | "organisation";
  readonly chance: number;
  /** Which known actors its words are a spelling of. */
  readonly known?: KnownMatch;
};

/** A candidate with the chance that it is a place. */
export type Scored = { readonly candidate: Candidate; readonly chance: number };

/**
 * The places of a lattice: of the spans that overlap, those worth most together, a span being worth how far its log odds
 * lie above those of the `least` chance that counts.
 */
export function placesAmong(scored: readonly Scored[], least: number): readonly Recognised[] {
  const floor = logOdds(least);
  const items = scored.map(({ candidate, chance }) => {
    const { start, end } = candidate;
    return { start, end, worth: logOdds(chance) - floor, candidate, chance };
  });
  return mostWorth(items).map(({ candidate, chance }) => ({ candidate, label: "place", chance }));
}
