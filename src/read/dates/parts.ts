import type { Entry } from "../../core/layout.ts";
import type { Token } from "../text/tokens.ts";
import type { Anchor } from "./anchor.ts";
import { type DateFound, datesIn } from "./read-dates.ts";
import type { Expression } from "./scan.ts";

/**
 * Reads the dates of a text whose parts were written on days of their own, such as the entries of a live blog, each
 * against its own day; what stands in no part against the article's. Parts and expressions are sorted.
 */
export function datesInParts(
  text: string,
  tokens: readonly Token[],
  anchor: Anchor,
  expressions: readonly Expression[],
  parts: readonly Entry[],
): readonly DateFound[] {
  const found: DateFound[] = [];
  let next = 0;
  const upTo = (end: number): readonly Expression[] => {
    const from = next;
    while (next < expressions.length && (tokens[expressions[next]?.at ?? 0]?.start ?? 0) < end) next += 1;
    return expressions.slice(from, next);
  };
  for (const { start, end, published } of parts) {
    found.push(...datesIn(text, tokens, anchor, upTo(start)));
    found.push(...datesIn(text, tokens, anchorOf(published), upTo(end)));
  }
  return [...found, ...datesIn(text, tokens, anchor, upTo(Number.POSITIVE_INFINITY))];
}

function anchorOf({ earliest, basis }: Entry["published"]): Anchor {
  return earliest === null ? { kind: "unknown" } : { kind: "day", day: earliest, basis, isOfPart: true };
}
