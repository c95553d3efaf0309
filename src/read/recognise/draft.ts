import type { Gazetteer, Sense } from "../gazetteer/gazetteer.ts";
import type { Lexicon } from "../model/lexicon.ts";
import { tokensOf } from "../text/tokens.ts";
import type { Draft } from "./candidate.ts";

export function draftOf(text: string, gazetteer: Gazetteer, lexicon: Lexicon): Draft {
  const tokens = tokensOf(text);
  const asked = new Map<string, Sense | null>();
  const likeliest = (word: string): Sense | null => {
    const known = asked.get(word);
    if (known !== undefined) return known;
    const sense = gazetteer.namesAt([word], 0)[0]?.senses[0] ?? null;
    asked.set(word, sense);
    return sense;
  };
  return { text, tokens, folded: tokens.map(({ folded }) => folded), gazetteer, lexicon, likeliest };
}
