import type { Model } from "../model/model.ts";
import type { Draft } from "./candidate.ts";
import { decoded, type Recognised, type Scored } from "./decode.ts";
import { type Lattice, latticeOf } from "./lattice.ts";
import { chancesOf, type Weights } from "./scorer.ts";
import { secondChance, secondTraits } from "./second-look.ts";
import { surroundingsOf } from "./surroundings.ts";
import { traitsOf } from "./traits.ts";

/** What a text names, sorted by start, and how far it was read for names. */
export type Names = { readonly names: readonly Recognised[]; readonly readTo: number };

/** The places, persons and organisations that a text names. */
export function recognised(draft: Draft, { weights, thresholds }: Model): Names {
  const lattice = latticeOf(draft);
  const scored = secondLook(draft, firstLook(draft, lattice, weights), weights);
  return { names: decoded(scored, thresholds), readTo: lattice.readTo };
}

/** Each candidate of the lattice by its own traits. */
export function firstLook(draft: Draft, lattice: Lattice, weights: Weights): readonly Scored[] {
  const around = surroundingsOf(draft, lattice);
  return lattice.candidates.map((candidate) => ({
    candidate,
    chances: chancesOf(traitsOf(draft, candidate, around), weights),
  }));
}

/** Each once more, by what the first look says of the rest of the article. */
export function secondLook(draft: Draft, scored: readonly Scored[], weights: Weights): readonly Scored[] {
  const traits = secondTraits(draft, scored);
  return scored.map(({ candidate, chances }, index) => ({
    candidate,
    chances: { ...chances, place: secondChance(chances.place, traits[index] ?? [], weights) },
  }));
}
