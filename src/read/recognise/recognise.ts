import type { Model } from "../model/model.ts";
import type { Draft } from "./candidate.ts";
import { decoded, type Recognised } from "./decode.ts";
import { latticeOf } from "./lattice.ts";
import { chancesOf } from "./scorer.ts";
import { surroundingsOf } from "./surroundings.ts";
import { traitsOf } from "./traits.ts";

/** The places, persons and organisations that a text names, sorted by start. */
export function recognised(draft: Draft, { weights, thresholds }: Model): readonly Recognised[] {
  const lattice = latticeOf(draft);
  const around = surroundingsOf(draft, lattice);
  const scored = lattice.candidates.map((candidate) => ({
    candidate,
    chances: chancesOf(traitsOf(draft, candidate, around), weights),
  }));
  return decoded(scored, thresholds);
}
