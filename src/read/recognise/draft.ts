import type { Gazetteer, NameMatch, Sense } from "../gazetteer/gazetteer.ts";
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
  const folded = tokens.map((token) => token.folded);
  const matches: (readonly NameMatch[] | undefined)[] = Array.from({ length: tokens.length });
  const matchesAt = (at: number): readonly NameMatch[] => {
    const known = matches[at];
    if (known !== undefined) return known;
    const found = gazetteer.namesAt(folded, at);
    matches[at] = found;
    return found;
  };
  return { text, tokens, folded, gazetteer, lexicon, matchesAt, likeliest };
}
