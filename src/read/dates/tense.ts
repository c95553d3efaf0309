import type { Token } from "../text/tokens.ts";

/** Whether what is told at a token lies behind or ahead of the telling. */
export type Direction = "past" | "future";

const REACH = 14;

/** The nearest verb of the same sentence decides; news that shows none tells of the past. */
export function directionAt(tokens: readonly Token[], at: number): Direction {
  for (let step = 1; step <= REACH; step += 1) {
    const before = at - step >= 0 && !crosses(tokens, at - step + 1, at) ? cue(tokens, at - step) : null;
    if (before !== null && (step < 3 || !isSaying(tokens, at - step))) return before;
    const after = crosses(tokens, at + 1, at + step) ? null : cue(tokens, at + step);
    if (after !== null && !isSaying(tokens, at + step)) return after;
  }
  return "past";
}

/** Whether a sentence begins at one of the tokens `[first, last]`. */
function crosses(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (tokens[at]?.opens ?? true) return true;
  return false;
}

function cue(tokens: readonly Token[], at: number): Direction | null {
  const token = tokens[at];
  if (token === undefined || token.capital) return null;
  const word = token.folded;
  if (FUTURE.has(word)) return "future";
  if (PAST.has(word)) return "past";
  return word.length > 4 && word.endsWith("ed") && !LIKE_PAST.has(word) ? "past" : null;
}

/** Who says it and when he did says nothing of when the thing told of happens, unless the day stands beside the verb. */
const isSaying = (tokens: readonly Token[], at: number): boolean => SAYING.has(tokens[at]?.folded ?? "");

const SAYING = new Set("said says told announced added reported confirmed predicted".split(" "));

const FUTURE = new Set(
  "will ll shall would until scheduled expected due plans planned planning upcoming expects hopes aims begins starts opens deadline may going soon".split(
    " ",
  ),
);
const PAST = new Set(
  (
    "was were had said told met made took came went fell rose began won lost held left sent found gave got became led shot hit " +
    "spoke wrote broke struck sank flew drove ran saw brought bought thought killed did knew grew kept paid put cut quit sold"
  ).split(" "),
);
const LIKE_PAST = new Set("indeed exceed proceed succeed hundred united speed".split(" "));
