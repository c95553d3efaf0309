import { leastChance, type Tagging } from "../tagger/tagger.ts";
import { NAME_TYPES } from "../tagger/tags.ts";
import type { Candidate, Draft } from "./candidate.ts";
import { traitNames } from "./trait-names.ts";

const PLACE = traitNames("tagged place=");
const RIVAL = {
  person: traitNames("tagged person="),
  organisation: traitNames("tagged organisation="),
  place: PLACE,
  other: traitNames("tagged other="),
} as const;
const WITHIN = traitNames("tagged within ");

/** What the tagger makes of a candidate: how likely its words are of each type, and the longer name that they stand in. */
export function tagTraits(
  { gazetteer }: Draft,
  tagging: Tagging,
  { first, last, kind, senses }: Candidate,
  traits: string[],
): void {
  for (const type of NAME_TYPES) {
    const least = leastChance(tagging, type, first, last);
    if (type === "place") {
      traits.push(PLACE(steps(least)), `${kind}, ${PLACE(steps(least))}`);
    } else if (least > 0.05) traits.push(RIVAL[type](steps(least)));
  }
  const name = tagging.names[tagging.nameAt[first] ?? -1];
  if (name === undefined) {
    traits.push("tagged within nothing");
    return;
  }
  const [before, after] = [name.first < first, name.last > last];
  const position = before
    ? after
      ? "middle"
      : "end"
    : after
      ? "start"
      : name.last < last
        ? "more"
        : "whole";
  const within = WITHIN(`${name.type}, ${position}`);
  traits.push(within);
  if (position !== "whole") return;
  traits.push(`${within}, ${Math.min(3, last - first)} words`);
  const best = senses[0];
  if (best !== undefined) traits.push(`${within}, prior ${Math.round(gazetteer.prior(best.row))}`);
}

/** Log odds in whole steps, 4 at most. */
const steps = (chance: number): number => {
  const kept = Math.min(0.99, Math.max(0.01, chance));
  return Math.max(-4, Math.min(4, Math.round(Math.log(kept / (1 - kept)))));
};
