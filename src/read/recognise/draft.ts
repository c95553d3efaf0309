import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Lexicon } from "../model/lexicon.ts";
import { tokensOf } from "../text/tokens.ts";
import type { Draft } from "./candidate.ts";

export function draftOf(text: string, gazetteer: Gazetteer, lexicon: Lexicon): Draft {
  const tokens = tokensOf(text);
  return { text, tokens, folded: tokens.map(({ folded }) => folded), gazetteer, lexicon };
}
