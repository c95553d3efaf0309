import type { Token } from "../text/tokens.ts";
import { GRAMMAR, PARTICLES } from "./vocabulary.ts";

/** A stretch of capitalised tokens `[first, last)` that may be one name, with the small words inside it. */
export type Run = { readonly first: number; readonly last: number };

/** What may stand between two words of one name. */
const JOINT = /^(?:[ \u00a0]|-|–|['’‘ʼ]|\. ?|\n|- )$/;

/** Whether token `at` may go on with the name that token `at - 1` belongs to. */
export function continues(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || token.opens || !JOINT.test(token.gap)) return false;
  if (/^['’ʼ‘]$/.test(token.gap) && /^(?:s|t|re|ve|ll|d)$/.test(token.text)) return false;
  return !token.gap.startsWith(".") || before.text.length <= 5;
}

/** The runs of a text, in order, apart from one another. */
export function runsOf(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (!opensRun(tokens, at)) {
      at += 1;
      continue;
    }
    const last = endOfRun(tokens, at);
    runs.push({ first: at, last });
    at = last;
  }
  return runs;
}

/** A capital, or a small article tied to one: "el-Sissi", "al-Mesmari". */
function opensRun(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  if (token.capital) return !(GRAMMAR.has(token.folded) && token.opens && token.text.length > 1);
  return ARTICLES.has(token.folded) && next?.capital === true && next.gap === "-";
}

const ARTICLES = new Set("al el ad ar as ash an abu bin ibn".split(" "));

function endOfRun(tokens: readonly Token[], first: number): number {
  let last = first + 1;
  while (continues(tokens, last)) {
    const token = tokens[last];
    if (token === undefined) break;
    if (token.capital || (token.digits && token.gap === " " && token.text.length < 4)) {
      if (token.digits && !tokens[last - 1]?.capital) break;
      last += 1;
      continue;
    }
    const inner = PARTICLES.has(token.folded) ? particleLength(tokens, last) : 0;
    if (inner === 0) break;
    last += inner + 1;
  }
  return last;
}

/** How many small words from `at` lead to a capital that goes on with the name; 0 for none. */
function particleLength(tokens: readonly Token[], at: number): number {
  for (let count = 1; count <= 2; count += 1) {
    const next = tokens[at + count];
    if (next === undefined || !continues(tokens, at + count)) return 0;
    if (next.capital) return count;
    if (!PARTICLES.has(next.folded) && next.folded !== "the") return 0;
  }
  return 0;
}
