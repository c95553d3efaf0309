import type { Token } from "../text/tokens.ts";
import { namedMonth, namedYear, numeric } from "./absolute.ts";
import type { Found, Rule } from "./expression.ts";
import { feast, namedDay, neighbour, partOfYear, same, shifted, weekday, withinUnit } from "./relative.ts";
import { clockTime, indefinite, length, repeated } from "./vague.ts";

/** An expression at tokens `[at, until)`. */
export type Expression = Found & { readonly at: number };

const DAYS: readonly Rule[] = [namedMonth, weekday, namedDay, numeric];
const RULES: readonly Rule[] = [
  ...DAYS,
  namedYear,
  neighbour,
  withinUnit,
  same,
  shifted,
  partOfYear,
  feast,
  repeated,
  length,
  indefinite,
  clockTime((tokens, at) => longest(DAYS, tokens, at)),
];

/** The expressions of time in a text, apart from one another: at each token the longest, the first rule among equals. */
export function expressionsIn(tokens: readonly Token[]): readonly Expression[] {
  const expressions: Expression[] = [];
  for (let at = 0; at < tokens.length; ) {
    const best = longest(RULES, tokens, at);
    if (best !== null) expressions.push({ ...best, at });
    at = best?.until ?? at + 1;
  }
  return expressions;
}

function longest(rules: readonly Rule[], tokens: readonly Token[], at: number): Found | null {
  let best: Found | null = null;
  for (const rule of rules) {
    const read = rule(tokens, at);
    if (read !== null && read.until > (best?.until ?? at)) best = read;
  }
  return best;
}
