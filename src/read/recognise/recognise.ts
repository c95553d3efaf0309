import type { Model } from "../model/model.ts";
import type { Draft } from "./candidate.ts";
import { decoded, type Recognised, type Scored } from "./decode.ts";
import { latticeOf } from "./lattice.ts";
import { chancesOf, type Weights } from "./scorer.ts";
import { secondChance, secondTraits } from "./second-look.ts";
import { surroundingsOf } from "./surroundings.ts";
import { traitsOf } from "./traits.ts";

/** The places, persons and organisations that a text names, sorted by start. */
export function recognised(draft: Draft, { weights, thresholds }: Model): readonly Recognised[] {
  return decoded(secondLook(draft, firstLook(draft, weights), weights), thresholds);
}

/** Each candidate of the lattice by its own traits. */
export function firstLook(draft: Draft, weights: Weights): readonly Scored[] {
  const lattice = latticeOf(draft);
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
