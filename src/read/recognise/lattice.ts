import type { Candidate, Draft } from "./candidate.ts";
import { featureAt } from "./feature-names.ts";
import { mayOpen, namesAt } from "./gazetteer-names.ts";
import { type Run, runsOf } from "./run.ts";

/** All spans that may name a place, and the runs of capitals that they lie in. */
export type Lattice = {
  /** By start, the longest first among those that start together. */
  readonly candidates: readonly Candidate[];
  readonly runs: readonly Run[];
  /** How far the text was read for names: to its end, unless it has more of them than any article. */
  readonly readTo: number;
};

/** A megabyte of prose has some 28,000; what has more is a list, and must not keep the reader waiting. */
const MOST_CANDIDATES = 30_000;

/** Names that lie wholly inside one that begins before them are left out. */
export function latticeOf(draft: Draft): Lattice {
  const runs = runsOf(draft.tokens);
  const candidates: Candidate[] = [];
  let covered = 0;
  for (let first = 0; first < draft.tokens.length; first += 1) {
    if (!draft.tokens[first]?.capital && !mayOpen(draft.tokens, first)) continue;
    for (const one of spansAt(draft, first, covered)) {
      covered = Math.max(covered, one.last);
      candidates.push(one);
    }
    if (candidates.length > MOST_CANDIDATES)
      return { candidates, runs, readTo: draft.tokens[first]?.end ?? 0 };
  }
  return { candidates, runs, readTo: draft.text.length };
}

/** The pattern unless a name is as long, and the two longest names: the longest may be too long. */
function spansAt(draft: Draft, first: number, covered: number): readonly Candidate[] {
  const names = namesAt(draft, first);
  const feature = featureAt(draft, first);
  const shown = feature !== null && (names[0]?.last ?? 0) < feature.last ? [feature] : [];
  return [...shown, ...names.slice(0, 2)]
    .filter(({ last }) => last > covered)
    .sort((a, b) => b.last - a.last);
}
