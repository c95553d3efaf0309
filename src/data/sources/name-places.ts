import type { Mention, Span } from "../../core/article.ts";
import type { Placing } from "../../core/excerpt.ts";
import type { Place } from "../../core/place.ts";
import type { NamingSource } from "./article-schema.ts";
import { findQuote } from "./find-quote.ts";
import { findWords, overlaps } from "./find-words.ts";
import type { PlaceTable } from "./knowledge.ts";
import type { Complain } from "./problem.ts";

export type Naming = { readonly mentions: readonly Mention[]; readonly placings: readonly Placing[] };

/**
 * The places that an annotation names inside `span`, or sets the scene with from outside it. Longer names are found
 * first, and a shorter one is never found inside a longer ("Libya" in "Libya's east").
 */
export function namePlaces(
  namings: readonly NamingSource[],
  { text, span }: { readonly text: string; readonly span: Span },
  places: PlaceTable,
  complain: Complain,
): Naming {
  const taken: Span[] = [];
  const mentions: Mention[] = [];
  const placings = new Map<number, Placing>();
  const longestFirst = [...namings.entries()].toSorted(
    ([, a], [, b]) => wordsOf(b).length - wordsOf(a).length,
  );
  for (const [index, naming] of longestFirst) {
    const say = (key: string, message: string) => complain([index, key], message);
    const place = findPlace(naming, places, say);
    if (place === null) continue;
    const { role, because } = naming;
    if (because !== undefined) {
      const evidence = contextOf(because, naming.at, text, span, say);
      if (role === undefined) say("because", "expected a role beside “because”: scene, seat or mention");
      else if (evidence !== null) placings.set(index, { place: place.id, role, basis: "context", evidence });
      continue;
    }
    const demonym = naming.demonym !== undefined;
    const words = wordsOf(naming);
    const found = findWords(text, words, span).filter((one) => !taken.some((other) => overlaps(one, other)));
    taken.push(...found);
    for (const one of found) mentions.push({ ...one, kind: "place", text: words, place: place.id, demonym });
    const [evidence] = found;
    const key = demonym ? "demonym" : "named";
    if (evidence === undefined) say(key, `expected “${words}” in this excerpt as words of their own`);
    else if (demonym && role !== undefined) say("role", "expected no role: a demonym places nothing");
    else if (!demonym && role === undefined)
      say("named", "expected a role beside “named”: scene, seat or mention");
    else if (role !== undefined) placings.set(index, { place: place.id, role, basis: "named", evidence });
  }
  const asWritten = [...placings].toSorted(([a], [b]) => a - b).map(([, placing]) => placing);
  complainOfRepeats(asWritten, complain);
  return { mentions, placings: asWritten };
}

const wordsOf = ({ named, demonym }: NamingSource): string => named ?? demonym ?? "";

type Say = (key: string, message: string) => void;

function findPlace(naming: NamingSource, places: PlaceTable, say: Say): Place | null {
  const { named, demonym, because, place } = naming;
  const forms = [named, demonym, because].filter((form) => form !== undefined);
  const name = place ?? named;
  if (forms.length !== 1 || name === undefined) {
    say("place", "expected either “named”, or “demonym” and “place”, or “because” and “place”");
    return null;
  }
  const [found, other] = places.find(name);
  if (found !== undefined && other === undefined) return found;
  const key = place === undefined ? "named" : "place";
  if (found === undefined) say(key, `expected the name or the id of a place, found “${name}”`);
  else say(key, `expected one place, found several named “${name}”: write “place:” with an id`);
  return null;
}

function contextOf(quote: string, at: number | undefined, text: string, span: Span, say: Say): Span | null {
  const finding = findQuote(text, quote, at);
  if (finding.kind === "failed") {
    say("because", finding.message);
    return null;
  }
  if (!overlaps(finding.span, span)) return finding.span;
  say("because", "expected words outside this excerpt; those inside it are “named”");
  return null;
}

function complainOfRepeats(placings: readonly Placing[], complain: Complain): void {
  const seen = new Set<string>();
  for (const { place } of placings) {
    if (seen.has(place)) complain([], `expected each place once with a role, found ${place} twice`);
    seen.add(place);
  }
}
