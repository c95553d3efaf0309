import type { KnownActors, KnownMatch } from "../actors/known.ts";
import { leastChance, type TaggedName, type Tagging } from "../tagger/tagger.ts";
import { type Candidate, type Draft, keyOf } from "./candidate.ts";
import type { Recognised } from "./decode.ts";
import { CALENDAR, ORGANISATIONS, PARTICLES, TITLE_PARTS, TITLES } from "./vocabulary.ts";

/** A span that may name an actor: tokens `[first, last)`. */
type Claim = {
  readonly first: number;
  readonly last: number;
  readonly label: "person" | "organisation";
  readonly chance: number;
  readonly known: KnownMatch | null;
};

/** Less sure than this the tagger's actors are none. */
const LEAST = 0.15;
/** How sure the tagger must be of what the table lists under words that may as well mean something else. */
const LEAST_KNOWN = 0.15;
/** How sure a name is that only the table knows. */
const BY_TABLE = 0.85;

/**
 * The actors that the tagger and the table of known actors find, and the places that these leave standing: where both
 * want the same words, the likelier one has them; places inside a longer name of an actor stay.
 */
export function actorNames(
  draft: Draft,
  tagging: Tagging,
  known: KnownActors,
  places: readonly Recognised[],
): { readonly places: readonly Recognised[]; readonly actors: readonly Recognised[] } {
  const matches = knownMatches(draft, known);
  const claims = withKnown(draft, tagging, matches, taggedClaims(draft, tagging));
  const placeAt = new Int32Array(draft.tokens.length).fill(-1);
  places.forEach(({ candidate }, index) => {
    placeAt.fill(index, candidate.first, candidate.last);
  });
  const lost = new Set<Recognised>();
  const actors: Recognised[] = [];
  for (const claim of claims) {
    const rivals = new Set<Recognised>();
    for (let at = claim.first; at < claim.last; at += 1) {
      const place = places[placeAt[at] ?? -1];
      if (place !== undefined && !isNested(place.candidate, claim)) rivals.add(place);
    }
    if ([...rivals].some(({ chance }) => chance >= claim.chance)) continue;
    for (const rival of rivals) lost.add(rival);
    if (claim.label === "person")
      for (let at = claim.first; at < claim.last; at += 1) {
        const place = places[placeAt[at] ?? -1];
        if (place !== undefined) lost.add(place);
      }
    actors.push({
      candidate: candidateOf(draft, claim.first, claim.last),
      label: claim.label,
      chance: claim.chance,
      ...(claim.known === null ? {} : { known: claim.known }),
    });
  }
  return { places: lost.size === 0 ? places : places.filter((place) => !lost.has(place)), actors };
}

/** Whether a place lies inside a longer claim. */
const isNested = (place: Candidate, { first, last }: Claim): boolean =>
  place.first >= first && place.last <= last && place.last - place.first < last - first;

/** The tagger's persons and organisations, without what leads or follows a name. */
function taggedClaims(draft: Draft, tagging: Tagging): readonly Claim[] {
  const claims = tagging.names.flatMap((name): readonly Claim[] => {
    const { type } = name;
    if (type !== "person" && type !== "organisation") return [];
    const { first, last } = trimmed(draft, name);
    if (first >= last || !isName(draft, first, last, type)) return [];
    const chance = Math.max(name.chance, leastChance(tagging, type, first, last));
    return chance < LEAST ? [] : [{ first, last, label: type, chance, known: null }];
  });
  return claims.filter((claim, index) => !isTitle(draft, claim, claims[index + 1]));
}

/** "the Interior Minsiter, Marco Minniti": what begins as a title does, is no body's name and leads to a person is one. */
function isTitle({ tokens, folded }: Draft, { first, last, label }: Claim, next: Claim | undefined): boolean {
  if (label !== "organisation" || next?.label !== "person" || next.first !== last) return false;
  const begins = TITLE_PARTS.has(folded[first] ?? "") || TITLES.has(folded[last - 1] ?? "");
  return begins && !ORGANISATIONS.has(folded[last - 1] ?? "") && /^,? $/.test(tokens[last]?.gap ?? "");
}

/** What stands between two words of one name; a bracket, an address or a comma ends it. */
const JOINT = /^(?:[ \u00a0\n]|[-\u2010\u2011\u2013/]|['’‘ʼ`]|\. ?| ?& ?|,? ?["“”‘’'] ?|, |)$/;

/** A name as far as it goes: no small word at its ends, nothing after a bracket, no title before a person's. */
function trimmed(
  { tokens, text }: Draft,
  { first, last, type }: TaggedName,
): { first: number; last: number } {
  let [from, to] = [first, last];
  for (let at = first + 1; at < to; at += 1) {
    const gap = tokens[at]?.gap ?? "";
    const paired =
      /\(/.test(gap) &&
      type === "organisation" &&
      text.slice(tokens[at]?.start, (tokens[to - 1]?.end ?? 0) + 1).includes(")");
    if (!paired && !JOINT.test(gap)) to = at;
  }
  while (to > from && tokens[to - 1]?.capital === false && tokens[to - 1]?.digits === false) to -= 1;
  while (from < to && tokens[from]?.capital === false && !leadsName(tokens, from)) from += 1;
  if (type === "organisation") return { first: withoutArticle(tokens, from, to), last: to };
  for (let at = from; at < Math.min(to - 1, first + 4); at += 1) {
    const word = tokens[at]?.folded ?? "";
    if (!TITLES.has(word) && !(TITLE_PARTS.has(word) && TITLES.has(tokens[at + 1]?.folded ?? ""))) break;
    if (ROYAL.has(word)) break;
    from = at + 1;
  }
  return { first: from, last: to };
}

/** "The New York Times" is New York Times. */
const withoutArticle = (tokens: Draft["tokens"], first: number, last: number): number =>
  tokens[first]?.folded === "the" && last - first > 1 ? first + 1 : first;

/** "al-Mesmari", "de Mistura", "the Guardian" no: a small particle, or digits. */
const leadsName = (tokens: Draft["tokens"], at: number): boolean =>
  tokens[at]?.digits === true || PARTICLES.has(tokens[at]?.folded ?? "");

/** Titles that those who bear them are called by: "King Charles", "Pope Francis". */
const ROYAL = new Set(
  "king queen prince princess emir sultan pope lord lady sheikh sir father sister brother".split(" "),
);

/** Letters that follow a person's name and are nobody: "Ann Berk, M.S., R.D." */
const DEGREES = new Set(
  "ms ma md phd rd rn ba bs bsc msc jd llb llm mba dds dvm esq obe mbe cbe kbe qc kc cpa pe edd psyd dphil".split(
    " ",
  ),
);

function isName({ tokens, folded }: Draft, first: number, last: number, type: Claim["label"]): boolean {
  const token = tokens[first];
  if (token === undefined) return false;
  let [letters, capital] = ["", false];
  for (let at = first; at < last; at += 1) {
    letters += folded[at];
    capital ||= tokens[at]?.capital === true;
  }
  if (!capital) return false;
  if (/^,/.test(token.gap) && DEGREES.has(letters)) return false;
  if (type === "person" && last - first > 1 && CALENDAR.has(folded[first] ?? "") && tokens[last - 1]?.digits)
    return false;
  return !(last - first === 1 && (CALENDAR.has(folded[first] ?? "") ? token.text.length < 5 : token.digits));
}

function knownMatches({ tokens }: Draft, known: KnownActors): readonly (KnownMatch & { first: number })[] {
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
function withKnown(
  draft: Draft,
  tagging: Tagging,
  matches: readonly (KnownMatch & { first: number })[],
  claims: readonly Claim[],
): readonly Claim[] {
  const sureIds = new Set(matches.flatMap(({ sure, actors }) => (sure ? [actors[0]?.id ?? ""] : [])));
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
    const chance = Math.max(
      leastChance(tagging, "person", first, last),
      leastChance(tagging, "organisation", first, last),
    );
    if (!backed && holder === undefined && chance < LEAST_KNOWN) continue;
    if (!backed && holder !== undefined && holder.label !== label) continue;
    if (isWritten(draft, first, last) === false && !backed) continue;
    for (const index of over) dropped.add(index);
    const from = withoutArticle(draft.tokens, first, last);
    added.push({
      first: from,
      last,
      label,
      chance: Math.max(chance, backed ? BY_TABLE : LEAST),
      known: match,
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

/** The candidate of the tokens `[first, last)`, with the full stop of an abbreviation at its end. */
export function candidateOf({ text, tokens, folded }: Draft, first: number, last: number): Candidate {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  const written = text.slice(start, end);
  const clipped =
    last - first > 1 && (/\.\p{L}$/u.test(written) || /\b(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros)$/.test(written));
  return {
    kind: "run",
    first,
    last,
    start,
    end: text[end] === "." && clipped ? end + 1 : end,
    key: keyOf(folded, first, last),
    senses: [],
  };
}
