import type { Draft } from "../recognise/candidate.ts";
import { LEADING, TITLES } from "../recognise/vocabulary.ts";
import type { Token } from "../text/tokens.ts";

/** What the whole text says about a word: how it is written and what it stands next to, elsewhere in it. */
export type WordEvidence = {
  /** Times with a capital where grammar asks for none. */
  capitals: number;
  /** Times in small letters. */
  small: number;
  /** After a title or a first name. */
  called: number;
  /** After "in", "at", "near" and the like. */
  located: number;
  /** In brackets after a longer name, or before them, written in capitals. */
  bracketed: number;
  /** Before "said", "told" and the like, or after them. */
  speaks: number;
};

const SPEAKS = new Set(
  "said says told asked added wrote argued announced tweeted testified replied warned insisted".split(" "),
);

/** By folded word, words with a capital somewhere alone. */
export function evidenceOf({ tokens, lexicon }: Draft): ReadonlyMap<string, WordEvidence> {
  const evidence = new Map<string, WordEvidence>();
  for (const token of tokens)
    if (token.capital && !evidence.has(token.folded))
      evidence.set(token.folded, { capitals: 0, small: 0, called: 0, located: 0, bracketed: 0, speaks: 0 });
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const own = token === undefined ? undefined : evidence.get(token.folded);
    if (token === undefined || own === undefined) continue;
    if (!token.capital) {
      own.small += 1;
      continue;
    }
    const [before, after] = [token.opens ? undefined : tokens[at - 1], tokens[at + 1]];
    if (!token.opens) own.capitals += 1;
    if (before !== undefined && isNextTo(token.gap)) {
      if (before.capital && (TITLES.has(before.folded) || lexicon.word(before.folded)?.firstName === true))
        own.called += 1;
      if (!before.capital && LEADING.has(before.folded)) own.located += 1;
      if (SPEAKS.has(before.folded)) own.speaks += 1;
    }
    if (token.gap.endsWith("(") && isAcronym(token)) own.bracketed += 1;
    if (after !== undefined && !after.opens && /^,? $/.test(after.gap) && SPEAKS.has(after.folded))
      own.speaks += 1;
  }
  return evidence;
}

const isNextTo = (gap: string): boolean => gap === " " || gap === ". " || gap === "\u00a0";
const isAcronym = ({ text }: Token): boolean => text.length > 1 && text === text.toUpperCase();
