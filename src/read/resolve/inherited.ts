import type { Row } from "../gazetteer/gazetteer.ts";
import type { Draft } from "../recognise/candidate.ts";
import type { Recognised } from "../recognise/decode.ts";
import type { Resolution } from "./resolve.ts";

/** What a mention was resolved to; -1 where the gazetteer has nothing under its name. */
export type Standing = { readonly mention: Recognised; readonly row: Row; readonly resolution: Resolution };

/** A place named later in the text is a little farther than one named before. */
const AHEAD = 1.3;
const PROVINCE_DISTANCE = 600;

/**
 * The settlement or province named nearest to a mention that the gazetteer does not know ("Orchard St."): it most
 * likely lies there. -1 where the article names none. `standings` come in the order of the text.
 */
export function inheritedRow({ gazetteer }: Draft, mention: Recognised, standings: readonly Standing[]): Row {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (const { mention: other, row } of window(mention, standings)) {
    if (row < 0 || gazetteer.kind(row) === "country" || other.candidate.kind === "demonym") continue;
    const { start, end } = other.candidate;
    if (start >= mention.candidate.start && end <= mention.candidate.end) continue;
    const gap =
      start < mention.candidate.start
        ? mention.candidate.start - end
        : AHEAD * (start - mention.candidate.end) + 20;
    const cost =
      gap + (gazetteer.kind(row) === "region" && gazetteer.feature(row) !== "county" ? PROVINCE_DISTANCE : 0);
    if (cost < least) [best, least] = [row, cost];
  }
  return best;
}

const REACH = 24;

/** The standings round a mention: some before it and some after. */
function window(mention: Recognised, standings: readonly Standing[]): readonly Standing[] {
  let [low, high] = [0, standings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((standings[middle]?.mention.candidate.start ?? 0) < mention.candidate.start) low = middle + 1;
    else high = middle;
  }
  return standings.slice(Math.max(0, low - REACH), low + REACH);
}
