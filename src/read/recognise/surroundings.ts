import type { Sense } from "../gazetteer/gazetteer.ts";
import type { Candidate, Draft } from "./candidate.ts";
import type { Lattice } from "./lattice.ts";
import { continues, type Run } from "./run.ts";
import { LEADING, TITLES } from "./vocabulary.ts";

/** What the whole article says about its names: read once, asked by every candidate. */
export type Surroundings = {
  /** How often a key stands in the article. */
  readonly frequency: ReadonlyMap<string, number>;
  /** Words that stand somewhere as a surname: after a title or a first name. */
  readonly surnames: ReadonlySet<string>;
  /** Keys that stand somewhere after "in", "near" and the like, with no capital after them. */
  readonly located: ReadonlySet<string>;
  /** How often places of a country are named by the country's, a province's or a people's name. */
  readonly countries: ReadonlyMap<string, number>;
  /** For each token the run that it lies in. */
  readonly runAt: readonly (Run | undefined)[];
  /** For each candidate whether the next one, after a comma, may hold it ("Palermo, Italy"). */
  readonly contained: ReadonlyMap<Candidate, Candidate>;
  /** The inverse: it holds the one before. */
  readonly containing: ReadonlySet<Candidate>;
};

export function surroundingsOf(draft: Draft, { candidates, runs }: Lattice): Surroundings {
  const { tokens, gazetteer } = draft;
  const frequency = new Map<string, number>();
  const located = new Set<string>();
  const countries = new Map<string, number>();
  for (const candidate of candidates) {
    if (candidate.kind === "run") continue;
    frequency.set(candidate.key, (frequency.get(candidate.key) ?? 0) + 1);
    if (isLocated(draft, candidate)) located.add(candidate.key);
    const row = candidate.senses[0]?.row;
    if (row === undefined || !/^(?:country|territory|province)$/.test(gazetteer.feature(row))) continue;
    const code = gazetteer.countryCode(row);
    countries.set(code, (countries.get(code) ?? 0) + 1);
  }
  const runAt: (Run | undefined)[] = Array.from({ length: tokens.length });
  for (const run of runs) for (let at = run.first; at < run.last; at += 1) runAt[at] = run;
  const contained = containments(draft, candidates);
  return {
    frequency,
    surnames: surnamesOf(draft),
    located,
    countries,
    runAt,
    contained,
    containing: new Set(contained.values()),
  };
}

function isLocated({ tokens }: Draft, { first, last }: Candidate): boolean {
  const [before, after] = [tokens[first - 1], tokens[last]];
  if (before === undefined || before.capital || !LEADING.has(before.folded) || tokens[first]?.opens)
    return false;
  return !(after?.capital && continues(tokens, last));
}

function surnamesOf({ tokens, lexicon, gazetteer, likeliest }: Draft): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token?.capital || !next?.capital || !continues(tokens, at + 1)) continue;
    const facts = lexicon.word(token.folded);
    const titled = TITLES.has(token.folded);
    if (!titled && !(facts?.firstName && !isArea(gazetteer, likeliest(token.folded)))) continue;
    if (!titled && (lexicon.word(next.folded)?.tier ?? 0) > 0) continue;
    surnames.add(next.folded);
    const third = tokens[at + 2];
    if (third?.capital && continues(tokens, at + 2) && lexicon.word(third.folded)?.tier !== 1)
      surnames.add(third.folded);
  }
  return surnames;
}

const isArea = (gazetteer: Draft["gazetteer"], sense: Sense | null): boolean =>
  sense?.use === "name" && gazetteer.kind(sense.row) !== "settlement";

/** "Palermo, Italy", "Paris (Texas)": a name that lies in the one after it. */
function containments(draft: Draft, candidates: readonly Candidate[]): ReadonlyMap<Candidate, Candidate> {
  const { text, gazetteer } = draft;
  const inside = new Map<Candidate, Candidate>();
  const named = candidates.filter(({ kind }) => kind === "name" || kind === "abbreviation");
  named.forEach((candidate, index) => {
    for (let ahead = index + 1; ahead < Math.min(index + 4, named.length); ahead += 1) {
      const next = named[ahead];
      if (next === undefined || next.start > candidate.end + 8) break;
      if (
        next.start <= candidate.end ||
        !/^(?:, (?:in )?(?:the )?| \()$/.test(text.slice(candidate.end, next.start))
      )
        continue;
      const holds = candidate.senses.some((a) => next.senses.some((b) => gazetteer.isWithin(a.row, b.row)));
      if (holds) inside.set(candidate, next);
    }
  });
  return inside;
}
