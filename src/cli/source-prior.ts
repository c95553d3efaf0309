import type { Gazetteer } from "../read/gazetteer/gazetteer.ts";
import type { Reading } from "../read/reading.ts";
import { sourceTally } from "../read/resolve/source-tally.ts";
import type { Tally } from "../read/resolve/tally.ts";

/** An article that has been read once, for itself alone. */
export type ReadOnce = {
  readonly id: string;
  /** Where it comes from: its publisher, or the host of its address; null where neither is known. */
  readonly source: string | null;
  readonly reading: Reading;
};

/** So many others of one source are asked what it writes about: more say the same. */
const MOST_ASKED = 60;

/**
 * What the other articles of each article's source are about; null where there are none. By their ids, so that no
 * order of files or of time changes it: each asks those that follow it, and after the last the first.
 */
export function sourcePriors(
  articles: readonly ReadOnce[],
  gazetteer: Gazetteer,
): ReadonlyMap<string, Tally | null> {
  const bySource = new Map<string, ReadOnce[]>();
  const sorted = articles.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  for (const one of sorted) {
    if (one.source === null) continue;
    const same = bySource.get(one.source);
    if (same === undefined) bySource.set(one.source, [one]);
    else same.push(one);
  }
  const priors = new Map<string, Tally | null>();
  for (const same of bySource.values())
    for (const [index, { id }] of same.entries()) {
      const others = [...same.slice(index + 1), ...same.slice(0, index)].slice(0, MOST_ASKED);
      const readings = others.map(({ reading }) => reading);
      priors.set(id, others.length === 0 ? null : sourceTally(gazetteer, readings));
    }
  return priors;
}

/** A tally as a text that tells it from any other. */
export function tallyText({ mentions, countries, provinces, points }: Tally): string {
  return JSON.stringify([mentions, [...countries], [...provinces], points]);
}

/** "https://www.voanews.com/a/1" -> "voanews.com". */
export function sourceOf(publisher: string | null, url: string | null): string | null {
  if (publisher !== null) return publisher.toLowerCase();
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? null;
}
