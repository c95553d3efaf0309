import { mostWorth } from "./apart.ts";
import type { Candidate } from "./candidate.ts";
import type { Chances, Label } from "./scorer.ts";

/** A candidate with what it was taken for and how sure that is. */
export type Recognised = {
  readonly candidate: Candidate;
  readonly label: Exclude<Label, "none">;
  readonly chance: number;
};

export type Scored = { readonly candidate: Candidate; readonly chances: Chances };

/** The least chance at which a span counts, by label. */
export type Thresholds = Readonly<Record<Exclude<Label, "none">, number>>;

/**
 * Decides over the whole lattice: of the spans that overlap, those worth most together, a span being worth how far its
 * log odds lie above the threshold's. Places may stand inside actors ("Russian Foreign Ministry"), never across them.
 */
export function decoded(scored: readonly Scored[], least: Thresholds): readonly Recognised[] {
  const places = layer(scored, (candidate) => candidate.kind !== "run", ["place"], least);
  const actors = layer(scored, (candidate) => candidate.kind === "run", ["person", "organisation"], least);
  const kept = actors.filter(({ candidate }) => !clashes(candidate, places));
  return [...places, ...kept].sort(
    (a, b) => a.candidate.start - b.candidate.start || b.candidate.end - a.candidate.end,
  );
}

function layer(
  scored: readonly Scored[],
  belongs: (candidate: Candidate) => boolean,
  labels: readonly Recognised["label"][],
  least: Thresholds,
): readonly Recognised[] {
  const items = scored.flatMap(({ candidate, chances }) => {
    if (!belongs(candidate)) return [];
    const [label] = [...labels].sort((a, b) => chances[b] - chances[a]);
    if (label === undefined) return [];
    const worth = logOdds(chances[label]) - logOdds(least[label]);
    return [{ start: candidate.start, end: candidate.end, worth, candidate, label, chance: chances[label] }];
  });
  return mostWorth(items).map(({ candidate, label, chance }) => ({ candidate, label, chance }));
}

/** Whether a place is the same span or reaches over an end. Places come sorted. */
function clashes({ start, end }: Candidate, places: readonly Recognised[]): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.candidate.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < places.length; at += 1) {
    const place = places[at]?.candidate;
    if (place === undefined || place.start >= end) return false;
    const inside = place.start >= start && place.end <= end && place.end - place.start < end - start;
    if (!inside) return true;
  }
  return false;
}

export const logOdds = (chance: number): number => {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return Math.log(kept / (1 - kept));
};
