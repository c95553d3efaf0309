import type { KnownActors, KnownMatch } from "../actors/known.ts";
import { leastChance, type Tagging } from "../tagger/tagger.ts";
import type { Draft } from "./candidate.ts";
import { type Claim, withoutArticle } from "./claim.ts";

/** How sure the tagger must be of what the table lists under words that may as well mean something else. */
const LEAST_KNOWN = 0.15;
/** How sure the tagger must be of such words for them to be the same actor wherever they stand again. */
const SAID = 0.4;
/** How sure a name is that only the table knows. */
const BY_TABLE = 0.85;

export function knownMatches(
  { tokens }: Draft,
  known: KnownActors,
): readonly (KnownMatch & { first: number })[] {
  const found: (KnownMatch & { first: number })[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const match = known.matchAt(tokens, at);
    if (match === null) continue;
    found.push({ ...match, first: at });
    at += match.tokens - 1;
  }
  return found;
}

/** The claims with what the table says of their words, and what the table alone finds. */
export function withKnown(
  draft: Draft,
  tagging: Tagging,
  matches: readonly (KnownMatch & { first: number })[],
  claims: readonly Claim[],
): readonly Claim[] {
  const chanceOf = ({ first, tokens }: KnownMatch & { first: number }): number =>
    Math.max(
      leastChance(tagging, "person", first, first + tokens),
      leastChance(tagging, "organisation", first, first + tokens),
    );
  const sureIds = new Set(
    matches.flatMap((match) => (match.sure || chanceOf(match) > SAID ? [match.actors[0]?.id ?? ""] : [])),
  );
  const taken = new Int32Array(draft.tokens.length).fill(-1);
  claims.forEach(({ first, last }, index) => {
    taken.fill(index, first, last);
  });
  const dropped = new Set<number>();
  const added: Claim[] = [];
  for (const match of matches) {
    const [first, last] = [match.first, match.first + match.tokens];
    const over = new Set([...taken.subarray(first, last)].filter((index) => index >= 0));
    const holder = [...over]
      .map((index) => claims[index])
      .find((claim) => claim !== undefined && claim.first <= first && claim.last >= last);
    if (holder !== undefined && (holder.first < first || holder.last > last)) continue;
    const actor = match.actors[0];
    if (actor === undefined) continue;
    const label = actor.kind === "person" ? "person" : "organisation";
    const backed = match.sure || match.actors.some(({ id }) => sureIds.has(id));
    const chance = chanceOf(match);
    if (!backed && holder === undefined && chance < LEAST_KNOWN) continue;
    if (!backed && holder !== undefined && holder.label !== label) continue;
    if (isWritten(draft, first, last) === false && !backed) continue;
    for (const index of over) dropped.add(index);
    const from = withoutArticle(draft.tokens, first, last);
    added.push({
      first: from,
      last,
      label,
      chance: Math.max(chance, backed ? BY_TABLE : LEAST_KNOWN),
      known: match,
      backed,
    });
  }
  return [...claims.filter((_, index) => !dropped.has(index)), ...added].sort((a, b) => a.first - b.first);
}

/** Whether the capitals of a span say anything: in a sentence of capitals they do not. */
function isWritten({ tokens }: Draft, first: number, last: number): boolean {
  const [before, after] = [tokens[first - 1], tokens[last]];
  const shouted = (token: Draft["tokens"][number] | undefined): boolean =>
    token !== undefined && token.text.length > 2 && token.text === token.text.toUpperCase() && !token.digits;
  return !(shouted(before) && shouted(after));
}
