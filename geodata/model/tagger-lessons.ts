import type { KnownActors } from "../../src/read/actors/known.ts";
import type { Gazetteer } from "../../src/read/gazetteer/gazetteer.ts";
import type { Lexicon } from "../../src/read/model/lexicon.ts";
import { draftOf } from "../../src/read/recognise/draft.ts";
import { beginTag, insideTag } from "../../src/read/tagger/tags.ts";
import { tokenTraits } from "../../src/read/tagger/token-traits.ts";
import { type ActorCorpus, type GoldActorArticle, namesOf } from "./actor-gold.ts";

/** A sentence to learn from: the traits of its tokens and what they are; `UNKNOWN` where the corpus does not say. */
export type TaggedSentence = {
  readonly traits: Int32Array;
  /** Where each token's traits begin, and one more. */
  readonly starts: Int32Array;
  readonly tags: Uint8Array;
  /** How much it counts. */
  readonly weight: number;
};

export const UNKNOWN = 255;

export function taggedSentences(
  corpus: ActorCorpus,
  gazetteer: Gazetteer,
  lexicon: Lexicon,
  known: KnownActors,
): readonly TaggedSentence[] {
  return corpus.articles.flatMap((article) => sentencesOf(article, gazetteer, lexicon, known));
}

function sentencesOf(
  article: GoldActorArticle,
  gazetteer: Gazetteer,
  lexicon: Lexicon,
  known: KnownActors,
): readonly TaggedSentence[] {
  const draft = draftOf(article.text, gazetteer, lexicon);
  const { traits, starts } = tokenTraits(draft, known, null);
  const tags = goldTags(draft.tokens, article);
  const sentences: TaggedSentence[] = [];
  for (let first = 0; first < draft.tokens.length; ) {
    let last = first + 1;
    while (last < draft.tokens.length && draft.tokens[last]?.opens === false) last += 1;
    const [from, to] = [starts[first] ?? 0, starts[last] ?? 0];
    sentences.push({
      traits: traits.slice(from, to),
      starts: starts.slice(first, last + 1).map((start) => start - from),
      tags: tags.slice(first, last),
      weight: 1,
    });
    first = last;
  }
  return sentences;
}

function goldTags(
  tokens: readonly { readonly start: number; readonly end: number }[],
  article: GoldActorArticle,
): Uint8Array {
  const tags = new Uint8Array(tokens.length);
  const mark = (start: number, end: number, begin: number, inside: number): void => {
    let first = true;
    for (
      let at = firstAfter(tokens, start);
      at < tokens.length && (tokens[at]?.start ?? end) < end;
      at += 1
    ) {
      tags[at] = first ? begin : inside;
      first = false;
    }
  };
  for (const { start, end } of article.ignored ?? []) mark(start, end, UNKNOWN, UNKNOWN);
  for (const { start, end, type } of namesOf(article)) mark(start, end, beginTag(type), insideTag(type));
  return tags;
}

/** The first token that ends after a position. */
function firstAfter(tokens: readonly { readonly end: number }[], position: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
