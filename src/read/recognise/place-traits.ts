import type { Candidate, Draft } from "./candidate.ts";
import type { Surroundings } from "./surroundings.ts";
import { traitNames } from "./trait-names.ts";

const NAMED = {
  times: traitNames("times="),
  feature: traitNames("place="),
  use: traitNames("use="),
  prior: traitNames("prior="),
  size: traitNames("size="),
  oneWord: traitNames("one word,prior="),
  otherSpelling: traitNames("other spelling,prior="),
} as const;

/** What the gazetteer knows under the candidate's name, and how the article's other places bear on it. */
export function placeTraits(
  { gazetteer, tokens }: Draft,
  candidate: Candidate,
  around: Surroundings,
  traits: string[],
): void {
  const { key, kind, senses, last, first } = candidate;
  const frequency = around.frequency.get(key) ?? 1;
  traits.push(NAMED.times(Math.min(4, frequency)));
  if (around.located.has(key))
    traits.push("located here", frequency > 1 ? "located here, often" : "located here, once");
  if (kind === "feature")
    traits.push(`feature!${tokens[last - 1]?.folded}`, `feature^${tokens[first]?.folded}`);
  const best = senses[0];
  if (best === undefined) return;
  const { row, use } = best;
  const feature = gazetteer.feature(row);
  const prior = Math.round(gazetteer.prior(row) * 2);
  const size = Math.round(Math.log10(gazetteer.population(row) + 1) * 2);
  traits.push(
    NAMED.feature(feature),
    NAMED.use(use),
    NAMED.prior(prior),
    NAMED.size(size),
    `${gazetteer.kind(row)},size=${size >> 1}`,
  );
  if (senses.every((sense) => sense.use !== "name"))
    traits.push("other spelling", NAMED.otherSpelling(prior >> 1));
  if (last - first === 1) traits.push(NAMED.oneWord(prior >> 1));
  if (senses.length > 8) traits.push("many senses");
  if (around.contained.has(candidate)) traits.push("lies in the next");
  if (around.containing.has(candidate)) traits.push("holds the one before");
  const code = gazetteer.countryCode(row);
  if (gazetteer.kind(row) !== "settlement") return;
  if ((around.countries.get(code) ?? 0) > 0) traits.push("country here");
  else if (senses.some((sense) => (around.countries.get(gazetteer.countryCode(sense.row)) ?? 0) > 0))
    traits.push("some country here");
  else traits.push("no country here");
}
