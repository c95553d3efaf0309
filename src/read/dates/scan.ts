import type { Token } from "../text/tokens.ts";
import { namedMonth, namedYear, numeric } from "./absolute.ts";
import type { Found, Rule } from "./expression.ts";
import {
  FEASTS,
  feast,
  lastDated,
  monthOfYear,
  namedDay,
  neighbour,
  partOfYear,
  same,
  shifted,
  weekday,
  withinUnit,
} from "./relative.ts";
import { clockTime, indefinite, LEADS, length, OFTEN, repeated } from "./vague.ts";
import {
  COUNTS,
  MONTHS,
  NEARLY,
  ORDINALS,
  SEASONS,
  SHORT_WEEKDAYS,
  TENS,
  UNITS,
  VAGUE_COUNTS,
  WEEKDAYS,
} from "./vocabulary.ts";

/** An expression at tokens `[at, until)`. */
export type Expression = Found & { readonly at: number };

const DAYS: readonly Rule[] = [namedMonth, weekday, namedDay, numeric];
const RULES: readonly Rule[] = [
  ...DAYS,
  namedYear,
  neighbour,
  lastDated,
  monthOfYear,
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
    const token = tokens[at];
    const best = token !== undefined && mayOpen(token) ? longest(RULES, tokens, at) : null;
    if (best !== null) expressions.push({ ...best, at });
    at = best?.until ?? at + 1;
  }
  return expressions;
}

/** Most words open no expression of time; asking every rule about each would be most of the work. */
const mayOpen = ({ digits, folded }: Token): boolean => digits || OPENERS.has(folded);

const OPENERS: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, SHORT_WEEKDAYS, SEASONS, ORDINALS, COUNTS, TENS, UNITS].flatMap((words) => [
    ...words.keys(),
  ]),
  ...[VAGUE_COUNTS, NEARLY, LEADS, OFTEN].flatMap((words) => [...words]),
  ...[...FEASTS].map((feast) => feast.split(" ")[0] ?? feast),
  ...(
    "a an dozen the that this last previous next current today tonight yesterday tomorrow earlier later every each " +
    "now currently recently nowadays future"
  ).split(" "),
]);

function longest(rules: readonly Rule[], tokens: readonly Token[], at: number): Found | null {
  let best: Found | null = null;
  for (const rule of rules) {
    const read = rule(tokens, at);
    if (read !== null && read.until > (best?.until ?? at)) best = read;
  }
  return best;
}
