import type { Model } from "../model/model.ts";
import { type Tagging, tagged } from "../tagger/tagger.ts";
import { actorNames } from "./actor-names.ts";
import type { Draft } from "./candidate.ts";
import { placesAmong, type Recognised, type Scored } from "./decode.ts";
import { type Lattice, latticeOf } from "./lattice.ts";
import { chanceOf, type Weights } from "./scorer.ts";
import { secondChance, secondTraits } from "./second-look.ts";
import { surroundingsOf } from "./surroundings.ts";
import { traitsOf } from "./traits.ts";

/** What a text names, sorted by start, and how far it was read for names. */
export type Names = {
  readonly places: readonly Recognised[];
  readonly actors: readonly Recognised[];
  readonly readTo: number;
};

/** The least chance at which a candidate counts as a place. */
const LEAST = 0.2;

/**
 * The places, persons and organisations that a text names. The tagger proposes names of every type, the lattice weighs
 * the places that the gazetteer knows in the light of that, and who wants the same words as a place has to be likelier.
 */
export function recognised(draft: Draft, { weights, tagger, known }: Model): Names {
  const tagging = tagged(draft, tagger, known);
  const lattice = latticeOf(draft);
  const scored = secondLook(draft, firstLook(draft, lattice, weights, tagging), weights);
  const { places, actors } = actorNames(draft, tagging, known, placesAmong(scored, LEAST));
  return {
    places,
    actors: actors.filter(({ candidate }) => candidate.start < lattice.readTo),
    readTo: lattice.readTo,
  };
}

/** Each candidate of the lattice by its own traits. */
export function firstLook(
  draft: Draft,
  lattice: Lattice,
  weights: Weights,
  tagging: Tagging,
): readonly Scored[] {
  const around = surroundingsOf(draft, lattice);
  return lattice.candidates.map((candidate) => ({
    candidate,
    chance: chanceOf(traitsOf(draft, candidate, around, tagging), weights),
  }));
}

/** Each once more, by what the first look says of the rest of the article. */
export function secondLook(draft: Draft, scored: readonly Scored[], weights: Weights): readonly Scored[] {
  const traits = secondTraits(draft, scored);
  return scored.map(({ candidate, chance }, index) => ({
    candidate,
    chance: secondChance(chance, traits[index] ?? [], weights),
  }));
}
