import type { WordFacts } from "../model/lexicon.ts";
import type { Draft } from "../recognise/candidate.ts";
import { GEOGRAPHY, GRAMMAR, ORGANISATIONS, TITLES } from "../recognise/vocabulary.ts";
import type { Token } from "../text/tokens.ts";
import { hashOf } from "./hash.ts";

/** What the tagger notices about a word as it is written, found out once a text. */
export type Word = {
  readonly word: number;
  readonly prefix: number;
  readonly suffix: number;
  readonly ending: number;
  readonly shape: number;
  readonly facts: WordFacts | null;
  /** 1-based; 0 for a word that the lexicon does not have. */
  readonly cluster: number;
  /** Title, word of an organisation, word of geography, grammar: a bit each. */
  readonly roles: number;
};

/** Runs of one kind of letter count once: "Aa", "A", "Aa9". */
function shapeOf(text: string): string {
  let shape = "";
  for (const letter of text.slice(0, 12)) {
    const kind = /\p{Nd}/u.test(letter) ? "9" : letter === letter.toLowerCase() ? "a" : "A";
    if (!(shape.endsWith(kind) && shape.at(-2) === kind)) shape += kind;
  }
  return shape;
}

/** Facts of the words of one text. */
export function wordsOf({ tokens, lexicon }: Pick<Draft, "tokens" | "lexicon">): readonly Word[] {
  const known = new Map<string, Word>();
  return tokens.map((token) => {
    const found = known.get(token.text);
    if (found !== undefined) return found;
    const word = wordFrom(token, lexicon.word(token.folded));
    known.set(token.text, word);
    return word;
  });
}

function wordFrom({ text, folded }: Token, facts: WordFacts | null): Word {
  const roles =
    (TITLES.has(folded) ? 1 : 0) |
    (ORGANISATIONS.has(folded) ? 2 : 0) |
    (GEOGRAPHY.has(folded) ? 4 : 0) |
    (GRAMMAR.has(folded) ? 8 : 0);
  return {
    word: hashOf(folded),
    prefix: hashOf(folded.slice(0, 3)),
    suffix: hashOf(folded.slice(-3)),
    ending: hashOf(folded.slice(-2)),
    shape: hashOf(shapeOf(text)),
    facts,
    cluster: facts === null ? 0 : facts.cluster + 1,
    roles,
  };
}
