import type { KnownActors } from "../actors/known.ts";
import type { NameMatch } from "../gazetteer/gazetteer.ts";
import type { Draft } from "../recognise/candidate.ts";
import { continues, runsOf } from "../recognise/run.ts";
import { evidenceOf, type WordEvidence } from "./evidence.ts";
import { gapKinds } from "./gaps.ts";
import { traitOf } from "./hash.ts";
import { type Word, wordsOf } from "./words.ts";

/** The traits of each token of a text: those of token `i` are `traits[starts[i]]` up to `traits[starts[i + 1]]`. */
export type TokenTraits = { readonly traits: Int32Array; readonly starts: Int32Array };

const MOST = 72;
const EDGE: Word = {
  word: 1,
  prefix: 1,
  suffix: 1,
  ending: 1,
  shape: 1,
  facts: null,
  cluster: -1,
  roles: 0,
};
const NO_EVIDENCE: WordEvidence = { capitals: 0, small: 0, called: 0, located: 0, bracketed: 0, speaks: 0 };

/**
 * What the tagger notices about each token that is `wanted` (null: all): a list of numbers, each of a trait that is there. Templates are numbered by
 * the order of the calls below; a change of the order makes the learned weights worthless.
 */
export function tokenTraits(draft: Draft, known: KnownActors, wanted: Uint8Array | null): TokenTraits {
  const { tokens } = draft;
  const words = wordsOf(draft);
  const evidence = evidenceOf(draft);
  const kindOf = gapKinds();
  const gaps = tokens.map(({ gap }) => kindOf(gap));
  const places = gazetteerCodes(draft);
  const actors = knownCodes(draft, known);
  const runs = runPlaces(draft);
  const headlines = headlineCodes(draft);
  const traits = new Int32Array(tokens.length * MOST);
  const starts = new Int32Array(tokens.length + 1);
  let end = 0;
  let template = 0;
  const add = (value: number, second = 0): void => {
    traits[end] = traitOf(template, value, second);
    end += 1;
    template += 1;
  };
  const skip = (): void => {
    template += 1;
  };

  for (let at = 0; at < tokens.length; at += 1) {
    starts[at] = end;
    template = 0;
    if (wanted !== null && wanted[at] === 0) continue;
    const token = tokens[at];
    const own = words[at];
    if (token === undefined || own === undefined) continue;
    const hasBefore = !token.opens && at > 0;
    const hasAfter = at + 1 < tokens.length && tokens[at + 1]?.opens === false;
    const before = hasBefore ? (words[at - 1] ?? EDGE) : EDGE;
    const before2 = hasBefore && tokens[at - 1]?.opens === false ? (words[at - 2] ?? EDGE) : EDGE;
    const after = hasAfter ? (words[at + 1] ?? EDGE) : EDGE;
    const after2 = hasAfter && tokens[at + 2]?.opens === false ? (words[at + 2] ?? EDGE) : EDGE;
    const gapBefore = hasBefore ? (gaps[at] ?? 0) : 0;
    const gapAfter = hasAfter ? (gaps[at + 1] ?? 0) : 0;
    const capitalBefore = hasBefore && tokens[at - 1]?.capital ? 1 : 0;
    const capitalAfter = hasAfter && tokens[at + 1]?.capital ? 1 : 0;
    const capital = token.capital ? 1 : 0;
    const opens = token.opens ? 1 : 0;
    const { facts } = own;
    const tier = facts?.tier ?? 8;
    const flags = facts === null ? 4 : (facts.firstName ? 1 : 0) | (facts.lastName ? 2 : 0);
    const headline = headlines[at] ?? 0;

    add(1);
    add(own.word, capital);
    add(own.shape, headline);
    add(own.prefix, capital);
    add(own.suffix, capital);
    add(own.ending, own.shape);
    add(before.word);
    add(after.word);
    add(before2.word);
    add(after2.word);
    add(before.shape, own.shape);
    add(own.shape, after.shape);
    add(before.word, own.word);
    add(own.word, after.word);
    add(own.cluster, capital);
    add(before.cluster);
    add(after.cluster);
    add(before2.cluster);
    add(after2.cluster);
    add(before.cluster, own.cluster);
    add(own.cluster, after.cluster);
    add(gapBefore, capital * 2 + capitalBefore);
    add(gapAfter, capital * 2 + capitalAfter);
    add(gapBefore * 32 + gapAfter, own.shape);
    add(tier * 4 + capital * 2 + opens, flags);
    add((facts?.person ?? 16) >> 1, capital);
    add((facts?.place ?? 16) >> 1, capital);
    add(own.roles * 2 + capital, before.roles);
    add(own.roles * 2 + capital, after.roles * 2 + capitalAfter);
    add(
      capitalBefore * 4 + capital * 2 + capitalAfter,
      opens * 64 + gapBefore * 32 + (gapAfter === 0 ? 1 : 0),
    );
    add(places[at] ?? 0, capital);
    add(places[at] ?? 0, tier * 8 + flags);
    add(places[at] ?? 0, (hasAfter ? (places[at + 1] ?? 0) : 0) + 1);
    add(actors[at] ?? 0);
    add(actors[at - 1] ?? 0, actors[at + 1] ?? 0);
    add(headline, own.cluster);

    const run = runs[at];
    if (run !== undefined && run !== null) {
      const { first, last } = run;
      const length = Math.min(5, last - first);
      const index = Math.min(4, at - first);
      const ends = Math.min(4, last - 1 - at);
      const [head, tail] = [words[first] ?? EDGE, words[last - 1] ?? EDGE];
      const [led, follows] = [words[first - 1] ?? EDGE, words[last] ?? EDGE];
      const opensRun = tokens[first]?.opens ?? false;
      const closesRun = tokens[last]?.opens ?? true;
      add(length * 8 + index, ends);
      add(tail.word, index === 0 ? 1 : 0);
      add(head.word, ends === 0 ? 1 : 0);
      add(tail.cluster, index === 0 ? 1 : 0);
      add(head.cluster, ends === 0 ? 1 : 0);
      add(opensRun ? 1 : led.word, index === 0 ? 1 : 0);
      add(closesRun ? 1 : follows.word, ends === 0 ? 1 : 0);
      add(opensRun ? -1 : led.cluster, length);
      add(closesRun ? -1 : follows.cluster, length);
      add(head.roles * 16 + tail.roles, length * 8 + index);
      add(head.facts?.firstName ? 1 : 0, (tail.facts?.tier ?? 8) * 32 + length * 4 + Math.min(3, index));
      add(gaps[first] ?? 0, closesRun ? 0 : (gaps[last] ?? 0));
      add(places[first] ?? 0, length * 8 + index);
    } else for (let count = 0; count < 13; count += 1) skip();

    if (token.capital) {
      const about = evidence.get(token.folded) ?? NO_EVIDENCE;
      const elsewhere = Math.min(3, about.capitals - (token.opens ? 0 : 1));
      add(elsewhere * 4 + Math.min(2, about.small), opens);
      add(Math.min(2, about.called), Math.min(2, about.located));
      add(Math.min(2, about.speaks), Math.min(2, about.called));
      add(about.bracketed > 0 ? 1 : 0, own.shape);
      add(elsewhere * 4 + Math.min(2, about.small), tier * 8 + flags);
    }
  }
  starts[tokens.length] = end;
  return { traits: traits.subarray(0, end), starts };
}

/** For each token the longest name of the gazetteer that it stands in: use, weight and position; 0 for none. */
function gazetteerCodes({ tokens, matchesAt, gazetteer }: Draft): Int32Array {
  const codes = new Int32Array(tokens.length);
  const lengths = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    if (!tokens[at]?.capital) continue;
    const match = longest(matchesAt(at), tokens, at);
    if (match === null || (lengths[at] ?? 0) > match.tokens) continue;
    const best = match.senses[0];
    if (best === undefined) continue;
    const use = USES[best.use];
    const weight = Math.max(0, Math.min(7, Math.round(gazetteer.prior(best.row))));
    const area = gazetteer.kind(best.row) === "settlement" ? 0 : 1;
    for (let index = 0; index < match.tokens; index += 1) {
      if ((lengths[at + index] ?? 0) >= match.tokens) continue;
      lengths[at + index] = match.tokens;
      const position = match.tokens === 1 ? 0 : index === 0 ? 1 : index === match.tokens - 1 ? 2 : 3;
      codes[at + index] = 1 + position + 4 * (weight + 8 * (area + 2 * use));
    }
  }
  return codes;
}

const USES = { name: 0, alternate: 1, demonym: 2, abbreviation: 3, code: 4 } as const;

function longest(matches: readonly NameMatch[], tokens: Draft["tokens"], at: number): NameMatch | null {
  for (let index = matches.length - 1; index >= 0; index -= 1) {
    const match = matches[index];
    if (match === undefined || !tokens[at + match.tokens - 1]?.capital) continue;
    let whole = true;
    for (let next = at + 1; next < at + match.tokens; next += 1) whole &&= continues(tokens, next);
    if (whole) return match;
  }
  return null;
}

const KINDS = { person: 1, organisation: 2, government: 3, group: 4 } as const;

/** For each token the spelling of a known actor that it stands in. */
function knownCodes({ tokens }: Draft, known: KnownActors): Int32Array {
  const codes = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const match = known.matchAt(tokens, at);
    if (match === null) continue;
    for (let index = 0; index < match.tokens; index += 1) {
      const position = index === 0 ? 0 : 1;
      codes[at + index] =
        1 +
        position +
        2 *
          ((match.sure ? 1 : 0) +
            2 * (match.tokens > 1 ? 1 : 0) +
            4 * KINDS[match.actors[0]?.kind ?? "organisation"]);
    }
    at += match.tokens - 1;
  }
  return codes;
}

/** For each token the run of capitals that it stands in. */
function runPlaces({ tokens }: Draft): readonly ({ first: number; last: number } | null)[] {
  const places: ({ first: number; last: number } | null)[] = Array.from(
    { length: tokens.length },
    () => null,
  );
  for (const run of runsOf(tokens)) for (let at = run.first; at < run.last; at += 1) places[at] = run;
  return places;
}

/** For each token whether its sentence is written all in capitals (2) or with capitals at most words (1). */
function headlineCodes({ tokens }: Draft): Uint8Array {
  const codes = new Uint8Array(tokens.length);
  for (let first = 0; first < tokens.length; ) {
    let last = first + 1;
    while (last < tokens.length && tokens[last]?.opens === false) last += 1;
    let [letters, capitals, upper] = [0, 0, 0];
    for (let at = first; at < last; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.digits || token.text.length < 4) continue;
      letters += 1;
      if (token.capital) capitals += 1;
      if (token.text === token.text.toUpperCase()) upper += 1;
    }
    const code = letters < 3 ? 0 : upper * 5 > letters * 4 ? 2 : capitals * 5 > letters * 4 ? 1 : 0;
    if (code > 0) codes.fill(code, first, last);
    first = last;
  }
  return codes;
}
