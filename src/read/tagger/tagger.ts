import type { KnownActors } from "../actors/known.ts";
import type { Draft } from "../recognise/candidate.ts";
import { Chain, spansOf, type Transitions, transitionOdds } from "./chain.ts";
import { beginTag, insideTag, type NameType, TAG_COUNT, typeOfTag } from "./tags.ts";
import { tokenTraits } from "./token-traits.ts";

/** As in `chain.ts`: read faster here. */
const TAGS = TAG_COUNT;

/** The learned weights: of each trait, one for each tag. */
export type Tagger = {
  /** The place of a trait's weights in `weights`, or -1. */
  readonly rowOf: (trait: number) => number;
  /** In steps of `step` nats. */
  readonly weights: Int8Array;
  readonly step: number;
  readonly transitions: Transitions;
};

/** A name: tokens `[first, last)`, its type, and the chance that just these tokens are a name of that type. */
export type TaggedName = {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
  readonly chance: number;
};

/**
 * How far an answer leans from what was learned, in nats. The corpora are rich in names of other things (algorithms,
 * works, prizes), news is not; and a name missed is worse for a reader than one too many.
 */
const OUTSIDE = -0.2;
const OTHER = -1.3;
const LEANING: readonly number[] = Array.from({ length: TAGS }, (_, tag) =>
  tag === 0 ? OUTSIDE : typeOfTag(tag) === "other" ? OTHER : 0,
);

/** The odds of any name at a word that stands far from all capitals. */
const UNLIKELY = 1e-4;
/** How many words may lie between a word of a name and a capital. */
const REACH = 3;

export type Tagging = {
  /** In the order of the text, apart from one another. */
  readonly names: readonly TaggedName[];
  /** For each token the number of the name that it stands in, or -1. */
  readonly nameAt: Int32Array;
  /** For each token and tag its chance. */
  readonly chances: Float32Array;
};

/** The names of a text by the tagger alone. */
export function tagged(draft: Draft, tagger: Tagger, known: KnownActors): Tagging {
  const { tokens } = draft;
  const near = nearCapitals(tokens);
  const { traits, starts } = tokenTraits(draft, known, near);
  const { rowOf, weights, step } = tagger;
  const odds = transitionOdds(tagger.transitions);
  const chances = new Float32Array(tokens.length * TAGS);
  const names: TaggedName[] = [];
  const nameAt = new Int32Array(tokens.length).fill(-1);
  const chain = new Chain();
  const scores = new Float64Array(TAGS);
  for (let first = 0; first < tokens.length; ) {
    let last = first + 1;
    while (last < tokens.length && tokens[last]?.opens === false) last += 1;
    chain.reserve(last - first);
    for (let at = first; at < last; at += 1) {
      const cell = (at - first) * TAGS;
      if (near[at] === 0) {
        chain.emissions.fill(UNLIKELY, cell, cell + TAGS);
        chain.emissions[cell] = 1;
        continue;
      }
      scores.fill(0);
      for (let index = starts[at] ?? 0, end = starts[at + 1] ?? 0; index < end; index += 1) {
        const row = rowOf(traits[index] ?? 0) * TAGS;
        if (row < 0) continue;
        for (let tag = 0; tag < TAGS; tag += 1) scores[tag] = (scores[tag] ?? 0) + (weights[row + tag] ?? 0);
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let tag = 0; tag < TAGS; tag += 1) {
        const score = (scores[tag] ?? 0) * step + (LEANING[tag] ?? 0);
        scores[tag] = score;
        if (score > most) most = score;
      }
      for (let tag = 0; tag < TAGS; tag += 1)
        chain.emissions[cell + tag] = Math.exp((scores[tag] ?? 0) - most);
    }
    chain.run(odds);
    for (let at = first; at < last; at += 1)
      for (let tag = 0; tag < TAGS; tag += 1) chances[at * TAGS + tag] = chain.chance(at - first, tag);
    for (const span of spansOf(chain.likeliest(odds))) {
      const type = typeOfTag(span.begin);
      if (type === null) continue;
      nameAt.fill(names.length, first + span.first, first + span.last);
      names.push({
        first: first + span.first,
        last: first + span.last,
        type,
        chance: chain.spanChance(span.first, span.last, span.begin),
      });
    }
    first = last;
  }
  return { names, nameAt, chances };
}

/** The least chance, over the tokens `[first, last)`, that a token is of a type. */
export function leastChance({ chances }: Tagging, type: NameType, first: number, last: number): number {
  const [begin, inside] = [beginTag(type), insideTag(type)];
  let least = 1;
  for (let at = first; at < last; at += 1)
    least = Math.min(least, (chances[at * TAGS + begin] ?? 0) + (chances[at * TAGS + inside] ?? 0));
  return least;
}

/** For each token whether a capital stands within reach: other words are no part of a name, and are not looked at. */
function nearCapitals(tokens: Draft["tokens"]): Uint8Array {
  const near = new Uint8Array(tokens.length);
  tokens.forEach(({ capital }, at) => {
    if (capital) near.fill(1, Math.max(0, at - REACH), at + REACH + 1);
  });
  return near;
}
