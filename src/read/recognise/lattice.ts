import { type Candidate, type Draft, keyOf } from "./candidate.ts";
import { featureAt } from "./feature-names.ts";
import { mayOpen, namesAt } from "./gazetteer-names.ts";
import { type Run, runsOf } from "./run.ts";
import { GRAMMAR, OFFICES, ORGANISATIONS, TITLE_PARTS, TITLES } from "./vocabulary.ts";

/** All spans that may name something, and the runs of capitals that they lie in. */
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
  const whole = new Map(
    runs
      .map((run) => core(draft, run))
      .filter((run) => run !== null)
      .map((run) => [run.first, run]),
  );
  const candidates: Candidate[] = [];
  let covered = 0;
  for (let first = 0; first < draft.tokens.length; first += 1) {
    const run = whole.get(first) ?? null;
    if (run === null && !draft.tokens[first]?.capital && !mayOpen(draft.tokens, first)) continue;
    const found = spansAt(draft, first, run, covered);
    for (const { kind, last } of found) if (kind !== "run") covered = Math.max(covered, last);
    for (const one of found) candidates.push(one);
    if (candidates.length > MOST_CANDIDATES)
      return { candidates, runs, readTo: draft.tokens[first]?.end ?? 0 };
  }
  return { candidates, runs, readTo: draft.text.length };
}

/** The run, the pattern unless a name is as long, and the two longest names: the longest may be too long. */
function spansAt(draft: Draft, first: number, run: Candidate | null, covered: number): readonly Candidate[] {
  const names = namesAt(draft, first);
  const feature = featureAt(draft, first);
  const shown = feature !== null && (names[0]?.last ?? 0) < feature.last ? [feature] : [];
  const places = [...shown, ...names.slice(0, 2)].filter(({ last }) => last > covered);
  return (run === null ? places : [run, ...places]).sort((a, b) => b.last - a.last);
}

/** The run as a candidate, without what leads a name: "French Foreign Minister", "General Commander of the". */
function core(draft: Draft, { first, last }: Run): Candidate | null {
  const { text, tokens, folded } = draft;
  const from = afterLead(draft, first, last);
  const start = tokens[from]?.start;
  const end = tokens[last - 1]?.end;
  if (start === undefined || end === undefined || (from === last - 1 && GRAMMAR.has(folded[from] ?? "")))
    return null;
  const letters = last - from > 1 && folded.slice(from, last).every(({ length }) => length === 1);
  const clipped = letters || /^(?:Jr|Sr|Inc|Corp|Co|Ltd)$/.test(tokens[last - 1]?.text ?? "");
  const stop = text[end] === "." && clipped ? 1 : 0;
  return {
    kind: "run",
    first: from,
    last,
    start,
    end: end + stop,
    key: keyOf(folded, from, last),
    senses: [],
  };
}

/** How many words of titles and peoples may lead a name. */
const LONGEST_LEAD = 5;

function afterLead({ tokens, folded }: Draft, first: number, last: number): number {
  let from = first;
  while (from < last - 1 && leads(folded[from] ?? "")) from += 1;
  for (let at = Math.min(last - 2, first + LONGEST_LEAD); at >= from; at -= 1) {
    if (!TITLES.has(folded[at] ?? "")) continue;
    let next = at + 1;
    while (next < last - 1 && !tokens[next]?.capital && !PARTICLES_OF_NAMES.has(folded[next] ?? ""))
      next += 1;
    next = afterOffice(tokens, next, last);
    const alone = next === last - 1 && ORGANISATIONS.has(folded[next] ?? "");
    return alone ? from : next;
  }
  return from === first ? from : afterOffice(tokens, from, last);
}

/** "Chief of Staff of Italian Army", "Secretary of Defense Jim Mattis": what the title is of, is part of it. */
function afterOffice(tokens: Draft["tokens"], at: number, last: number): number {
  if (tokens[at - 1]?.folded !== "of" || !OFFICES.has(tokens[at]?.folded ?? "")) return at;
  let next = at + 1;
  while (next < last && !tokens[next]?.capital) next += 1;
  return next < last ? next : at;
}

const PARTICLES_OF_NAMES = new Set("al el bin ibn abu de van von".split(" "));

const leads = (word: string): boolean => TITLES.has(word) || TITLE_PARTS.has(word) || GRAMMAR.has(word);
