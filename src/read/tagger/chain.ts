import { isInside, mayFollow, TAG_COUNT } from "./tags.ts";

/** A constant of this module is read faster in the inner loops than one of another where modules are not bundled. */
const TAGS = TAG_COUNT;

/**
 * The weights of a linear-chain conditional random field (Lafferty et al. 2001) between neighbouring tags, in nats:
 * row the tag before, column the tag. A sentence begins as if a token outside any name stood before it.
 */
export type Transitions = Float64Array;

/** The odds of the transitions; 0 for what may not follow. */
export function transitionOdds(transitions: Transitions): Float64Array {
  const odds = new Float64Array(TAGS * TAGS);
  for (let before = 0; before < TAGS; before += 1)
    for (let tag = 0; tag < TAGS; tag += 1)
      if (mayFollow(before, tag)) odds[before * TAGS + tag] = Math.exp(transitions[before * TAGS + tag] ?? 0);
  return odds;
}

/** What the forward-backward algorithm makes of a sentence; buffers that grow as needed and are used again. */
export class Chain {
  /** Tokens of the sentence. */
  length = 0;
  /** The odds of each tag at each token by the token alone, scaled so that the largest is 1. */
  emissions = new Float64Array(0);
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  scales = new Float64Array(0);
  #odds: Float64Array = new Float64Array(0);

  /** Room for a sentence of so many tokens. */
  reserve(length: number): void {
    this.length = length;
    if (this.scales.length >= length) return;
    const room = 2 * length;
    this.emissions = new Float64Array(room * TAGS);
    this.forward = new Float64Array(room * TAGS);
    this.backward = new Float64Array(room * TAGS);
    this.scales = new Float64Array(room);
  }

  /** `emissions` must be filled in. Afterwards the chance of a tag is `forward × backward × scale`. */
  run(odds: Float64Array): void {
    this.#odds = odds;
    const { length, emissions, forward, backward, scales } = this;
    for (let at = 0; at < length; at += 1) {
      const row = at * TAGS;
      let sum = 0;
      for (let tag = 0; tag < TAGS; tag += 1) {
        let into = 0;
        if (at === 0) into = odds[tag] ?? 0;
        else
          for (let before = 0; before < TAGS; before += 1)
            into += (forward[row - TAGS + before] ?? 0) * (odds[before * TAGS + tag] ?? 0);
        const value = into * (emissions[row + tag] ?? 0);
        forward[row + tag] = value;
        sum += value;
      }
      const scale = sum > 0 ? 1 / sum : 0;
      scales[at] = scale;
      for (let tag = 0; tag < TAGS; tag += 1) forward[row + tag] = (forward[row + tag] ?? 0) * scale;
    }
    for (let at = length - 1; at >= 0; at -= 1) {
      const row = at * TAGS;
      for (let tag = 0; tag < TAGS; tag += 1) {
        let out = 0;
        if (at === length - 1) out = 1;
        else
          for (let after = 0; after < TAGS; after += 1)
            out +=
              (odds[tag * TAGS + after] ?? 0) *
              (emissions[row + TAGS + after] ?? 0) *
              (backward[row + TAGS + after] ?? 0);
        backward[row + tag] = at === length - 1 ? 1 : out * (scales[at + 1] ?? 0);
      }
    }
  }

  /** The chance of a tag at a token. */
  chance(at: number, tag: number): number {
    return (this.forward[at * TAGS + tag] ?? 0) * (this.backward[at * TAGS + tag] ?? 0);
  }

  /** The chance that exactly the tokens `[first, last)` are one name whose first token has the tag `begin`. */
  spanChance(first: number, last: number, begin: number): number {
    const { forward, backward, emissions, scales, length } = this;
    const odds = this.#odds;
    const inside = begin + 1;
    let value = forward[first * TAGS + begin] ?? 0;
    let tag = begin;
    for (let at = first + 1; at < last; at += 1) {
      value *= (odds[tag * TAGS + inside] ?? 0) * (emissions[at * TAGS + inside] ?? 0) * (scales[at] ?? 0);
      tag = inside;
    }
    if (last >= length) return value;
    let out = 0;
    for (let after = 0; after < TAGS; after += 1) {
      if (after === inside) continue;
      out +=
        (odds[tag * TAGS + after] ?? 0) *
        (emissions[last * TAGS + after] ?? 0) *
        (backward[last * TAGS + after] ?? 0);
    }
    return value * out * (scales[last] ?? 0);
  }

  /** The likeliest tags together (Viterbi's algorithm); `emissions` must be filled in. */
  likeliest(odds: Float64Array): Uint8Array {
    const { length, emissions } = this;
    const from = new Uint8Array(length * TAGS);
    let best = new Float64Array(TAGS);
    let next = new Float64Array(TAGS);
    for (let at = 0; at < length; at += 1) {
      let most = 0;
      for (let tag = 0; tag < TAGS; tag += 1) {
        let [value, origin] = [at === 0 ? (odds[tag] ?? 0) : 0, 0];
        if (at > 0)
          for (let before = 0; before < TAGS; before += 1) {
            const path = (best[before] ?? 0) * (odds[before * TAGS + tag] ?? 0);
            if (path > value) [value, origin] = [path, before];
          }
        const total = value * (emissions[at * TAGS + tag] ?? 0);
        next[tag] = total;
        from[at * TAGS + tag] = origin;
        if (total > most) most = total;
      }
      if (most > 0) for (let tag = 0; tag < TAGS; tag += 1) next[tag] = (next[tag] ?? 0) / most;
      [best, next] = [next, best];
    }
    const tags = new Uint8Array(length);
    let tag = 0;
    for (let one = 1; one < TAGS; one += 1) if ((best[one] ?? 0) > (best[tag] ?? 0)) tag = one;
    for (let at = length - 1; at >= 0; at -= 1) {
      tags[at] = tag;
      tag = from[at * TAGS + tag] ?? 0;
    }
    return tags;
  }
}

/** Spans of tokens that a sequence of tags names. */
export function spansOf(tags: Uint8Array): readonly { first: number; last: number; begin: number }[] {
  const spans: { first: number; last: number; begin: number }[] = [];
  for (let at = 0; at < tags.length; ) {
    const tag = tags[at] ?? 0;
    if (tag === 0 || isInside(tag)) {
      at += 1;
      continue;
    }
    let last = at + 1;
    while (last < tags.length && tags[last] === tag + 1) last += 1;
    spans.push({ first: at, last, begin: tag });
    at = last;
  }
  return spans;
}
