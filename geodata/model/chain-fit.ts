import { Chain, transitionOdds } from "../../src/read/tagger/chain.ts";
import { TRAIT_BITS } from "../../src/read/tagger/hash.ts";
import { mayFollow, TAG_COUNT } from "../../src/read/tagger/tags.ts";
import { generator, shuffle } from "./random.ts";
import { type TaggedSentence, UNKNOWN } from "./tagger-lessons.ts";

/** What was learned: a row of weights, one a tag, for each trait. */
export type ChainWeights = {
  /** Sorted. */
  readonly traits: Int32Array;
  readonly rows: Float32Array;
  readonly transitions: Float64Array;
};

export type FitOptions = {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Share of the traits that are left out of each sentence's turn: none may be relied on alone. */
  readonly dropout: number;
  readonly leastSeen: number;
};

/** Smaller ones teach nothing that is worth the time. */
const LEAST_SLOPE = 4e-3;

export const FIT: FitOptions = { epochs: 5, rate: 0.1, decay: 2e-6, dropout: 0.25, leastSeen: 2 };

/**
 * A linear-chain conditional random field fitted by AdaGrad with dropout, the sentences in an order that comes from a
 * seed. Tags that the corpus does not give are summed over.
 */
export function chainFitted(
  lessons: readonly TaggedSentence[],
  { epochs, rate, decay, dropout, leastSeen }: FitOptions = FIT,
  seed = 7,
): ChainWeights {
  const numbers = numbered(lessons, leastSeen);
  const kept = numbers.count;
  const weights = new Float32Array(kept * TAG_COUNT);
  const squares = new Float32Array(kept * TAG_COUNT).fill(1e-3);
  const sums = new Float32Array(kept * TAG_COUNT);
  const transitions = new Float64Array(TAG_COUNT * TAG_COUNT);
  const transitionSquares = new Float64Array(TAG_COUNT * TAG_COUNT).fill(1);
  const transitionSums = new Float64Array(TAG_COUNT * TAG_COUNT);
  const rows = lessons.map(({ traits, starts }) => rowsOf(traits, starts, numbers.of));
  const free = new Chain();
  const bound = new Chain();
  const next = generator(seed);
  const order = lessons.map((_, index) => index);
  const slopes = new Float64Array(TAG_COUNT);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, next);
    for (const index of order) {
      const lesson = lessons[index];
      const row = rows[index];
      if (lesson === undefined || row === undefined || lesson.tags.length === 0) continue;
      turn(lesson, row);
    }
    // The later half of the epochs are averaged.
    if (2 * epoch >= epochs) {
      averaged += 1;
      for (let at = 0; at < weights.length; at += 1) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
      for (let at = 0; at < transitions.length; at += 1)
        transitionSums[at] = (transitionSums[at] ?? 0) + (transitions[at] ?? 0);
    }
  }
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) / averaged;
  for (let at = 0; at < transitionSums.length; at += 1)
    transitionSums[at] = (transitionSums[at] ?? 0) / averaged;
  return { traits: numbers.traits, rows: sums, transitions: transitionSums };

  function turn({ tags, weight }: TaggedSentence, { ids, starts }: Rows): void {
    const length = tags.length;
    const keep = 1 - dropout;
    const used = new Uint8Array(ids.length);
    for (let at = 0; at < ids.length; at += 1) used[at] = dropout === 0 || next() < keep ? 1 : 0;
    const odds = transitionOdds(transitions);
    free.reserve(length);
    bound.reserve(length);
    const scores = new Float64Array(TAG_COUNT);
    const scale = 1 / keep;
    for (let token = 0; token < length; token += 1) {
      scores.fill(0);
      for (let at = starts[token] ?? 0; at < (starts[token + 1] ?? 0); at += 1) {
        if (used[at] === 0) continue;
        const from = (ids[at] ?? 0) * TAG_COUNT;
        for (let tag = 0; tag < TAG_COUNT; tag += 1)
          scores[tag] = (scores[tag] ?? 0) + (weights[from + tag] ?? 0);
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let tag = 0; tag < TAG_COUNT; tag += 1) {
        const score = (scores[tag] ?? 0) * scale;
        scores[tag] = score;
        if (score > most) most = score;
      }
      for (let tag = 0; tag < TAG_COUNT; tag += 1) {
        const value = Math.exp((scores[tag] ?? 0) - most);
        free.emissions[token * TAG_COUNT + tag] = value;
        const gold = tags[token];
        bound.emissions[token * TAG_COUNT + tag] =
          gold === UNKNOWN || gold === tag ? Math.max(value, 1e-12) : 0;
      }
    }
    free.run(odds);
    bound.run(odds);
    for (let token = 0; token < length; token += 1) {
      let steepest = 0;
      for (let tag = 0; tag < TAG_COUNT; tag += 1) {
        const slope = (free.chance(token, tag) - bound.chance(token, tag)) * weight;
        slopes[tag] = slope;
        steepest = Math.max(steepest, Math.abs(slope));
      }
      if (steepest < LEAST_SLOPE) continue;
      for (let at = starts[token] ?? 0; at < (starts[token + 1] ?? 0); at += 1) {
        if (used[at] === 0) continue;
        const from = (ids[at] ?? 0) * TAG_COUNT;
        for (let tag = 0; tag < TAG_COUNT; tag += 1) {
          const slope = slopes[tag] ?? 0;
          if (slope < LEAST_SLOPE && slope > -LEAST_SLOPE) continue;
          const cell = from + tag;
          const full = slope + decay * (weights[cell] ?? 0);
          const square = (squares[cell] ?? 0) + full * full;
          squares[cell] = square;
          weights[cell] = (weights[cell] ?? 0) - (rate * full) / Math.sqrt(square);
        }
      }
      for (let before = 0; before < TAG_COUNT; before += 1)
        for (let tag = 0; tag < TAG_COUNT; tag += 1) {
          if (!mayFollow(before, tag) || (token === 0 && before > 0)) continue;
          const slope =
            (pair(free, odds, token, before, tag) - pair(bound, odds, token, before, tag)) * weight;
          if (Math.abs(slope) < LEAST_SLOPE) continue;
          const cell = before * TAG_COUNT + tag;
          const square = (transitionSquares[cell] ?? 0) + slope * slope;
          transitionSquares[cell] = square;
          transitions[cell] = (transitions[cell] ?? 0) - (rate * slope) / Math.sqrt(square);
        }
    }
  }
}

/** The chance of a tag at a token after another at the one before. */
function pair(chain: Chain, odds: Float64Array, token: number, before: number, tag: number): number {
  if (token === 0) return chain.chance(0, tag);
  const row = token * TAG_COUNT;
  return (
    (chain.forward[row - TAG_COUNT + before] ?? 0) *
    (odds[before * TAG_COUNT + tag] ?? 0) *
    (chain.emissions[row + tag] ?? 0) *
    (chain.backward[row + tag] ?? 0) *
    (chain.scales[token] ?? 0)
  );
}

type Rows = { readonly ids: Int32Array; readonly starts: Int32Array };

function rowsOf(traits: Int32Array, starts: Int32Array, of: Int32Array): Rows {
  const ids: number[] = [];
  const begins = new Int32Array(starts.length);
  for (let token = 0; token + 1 < starts.length; token += 1) {
    begins[token] = ids.length;
    for (let at = starts[token] ?? 0; at < (starts[token + 1] ?? 0); at += 1) {
      const id = of[traits[at] ?? 0] ?? 0;
      if (id > 0) ids.push(id - 1);
    }
  }
  begins[starts.length - 1] = ids.length;
  return { ids: Int32Array.from(ids), starts: begins };
}

/** Numbers for the traits that are seen often enough. */
function numbered(lessons: readonly TaggedSentence[], leastSeen: number) {
  const seen = new Int32Array(2 ** TRAIT_BITS);
  for (const { traits } of lessons) for (const trait of traits) seen[trait] = (seen[trait] ?? 0) + 1;
  const traits: number[] = [];
  const of = new Int32Array(2 ** TRAIT_BITS);
  for (let trait = 0; trait < seen.length; trait += 1) {
    if ((seen[trait] ?? 0) < leastSeen) continue;
    traits.push(trait);
    of[trait] = traits.length;
  }
  return { count: traits.length, of, traits: Int32Array.from(traits) };
}
