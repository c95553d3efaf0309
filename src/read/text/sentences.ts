import type { Span } from "../../core/article.ts";
import type { Token } from "./tokens.ts";

/** A sentence of an article: its characters, and its tokens `[first, last)`. */
export type Sentence = Span & { readonly first: number; readonly last: number };

/** So many signs are looked at before and after the words of a sentence: a rule of a thousand dashes is none of it. */
const MOST_SIGNS = 12;

/** Signs that belong to the word after them: "$3", "-5", "“We"; what marks the items of a list does not. */
const SIGN = /(?![•*·▪‣●■►])[\p{P}\p{S}]/u;
/** Signs that belong to it across a space too. */
const APART = /[\p{Sc}«−]/u;
const SPACE = /[ \u00a0\u202f]/;

/** What follows the last word: all up to white space, and the closing marks that stand apart ("5 %", "oui »"). */
const CLOSING = /^\S*(?:[ \u00a0\u202f][»”"’'?!…%)\]\p{Sc}][.!?…»”"’')\]]{0,4}(?=\s|$))*/u;

/** Sentences in order, apart from one another, each with at least one token; no white space at either end. */
export function sentencesOf(text: string, tokens: readonly Token[]): readonly Sentence[] {
  const firsts: number[] = [];
  tokens.forEach((token, index) => {
    if (token.opens) firsts.push(index);
  });
  const starts = firsts.map((first) => opening(text, tokens, first));
  return firsts.map((first, index) => {
    const last = firsts[index + 1] ?? tokens.length;
    const ceiling = starts[index + 1] ?? text.length;
    return {
      first,
      last,
      start: starts[index] ?? 0,
      end: closing(text, tokens[last - 1]?.end ?? 0, ceiling),
    };
  });
}

function opening(text: string, tokens: readonly Token[], first: number): number {
  const word = tokens[first]?.start ?? 0;
  const floor = Math.max(tokens[first - 1]?.end ?? 0, word - MOST_SIGNS);
  let start = word;
  while (start > floor && SIGN.test(text[start - 1] ?? "")) start -= 1;
  const [sign, space] = [text[start - 2] ?? "", text[start - 1] ?? ""];
  const isApart = start - 2 >= floor && SPACE.test(space) && APART.test(sign);
  return isApart ? start - 2 : start;
}

function closing(text: string, from: number, ceiling: number): number {
  const gap = text.slice(from, Math.min(ceiling, from + MOST_SIGNS));
  return from + (CLOSING.exec(gap)?.[0].length ?? 0);
}
