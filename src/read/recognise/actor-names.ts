import type { KnownActors, KnownMatch } from "../actors/known.ts";
import { leastChance, type TaggedName, type Tagging } from "../tagger/tagger.ts";
import { type Candidate, type Draft, keyOf } from "./candidate.ts";
import type { Recognised } from "./decode.ts";
import { runsOf } from "./run.ts";
import { CALENDAR, ORGANISATIONS, PARTICLES, TITLE_PARTS, TITLES } from "./vocabulary.ts";

/** A span that may name an actor: tokens `[first, last)`. */
type Claim = {
  readonly first: number;
  readonly last: number;
  readonly label: "person" | "organisation";
  readonly chance: number;
  readonly known: KnownMatch | null;
  /** Whether the table says so: no place of that name stands against it. */
  readonly backed: boolean;
};

/** Less sure than this the tagger's actors are none. */
const LEAST = 0.15;
/** How sure the tagger must be of what the table lists under words that may as well mean something else. */
const LEAST_KNOWN = 0.15;
/** How sure the tagger must be of such words for them to be the same actor wherever they stand again. */
const SAID = 0.4;
/** How much likelier than a place an actor must be that wants the same words, or a person that has it inside. */
const AHEAD = 0.25;
const AHEAD_INSIDE = 0.4;
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
  const isTown = townsHere(draft, claims, places);
  const placeAt = new Int32Array(draft.tokens.length).fill(-1);
  places.forEach(({ candidate }, index) => {
    placeAt.fill(index, candidate.first, candidate.last);
  });
  const lost = new Set<Recognised>();
  const actors: Recognised[] = [];
  for (const claim of claims) {
    if (isTown(claim)) continue;
    const rivals = new Set<Recognised>();
    for (let at = claim.first; at < claim.last; at += 1) {
      const place = places[placeAt[at] ?? -1];
      if (place !== undefined && !isNested(place.candidate, claim)) rivals.add(place);
    }
    if (!claim.backed && [...rivals].some(({ chance }) => chance + AHEAD >= claim.chance)) continue;
    for (const rival of rivals) lost.add(rival);
    if (claim.label === "person")
      for (let at = claim.first; at < claim.last; at += 1) {
        const place = places[placeAt[at] ?? -1];
        if (place !== undefined && place.chance + AHEAD_INSIDE < claim.chance) lost.add(place);
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

/** How many people a town of one word has, as a prior, for its name to be its own. */
const TOWN = 4;

/**
 * Whether a claim is the name of a town in a country that the article names, and of nobody whom it names in full or
 * calls by a title: "Ras al-Ayn" beside Syria.
 */
function townsHere(
  { tokens, folded, lexicon, gazetteer, matchesAt }: Draft,
  claims: readonly Claim[],
  places: readonly Recognised[],
): (claim: Claim) => boolean {
  const countries = new Set(
    places.flatMap(({ candidate, chance }) => {
      const row = candidate.senses[0]?.row;
      return row === undefined || chance < 0.6 ? [] : [gazetteer.countryCode(row)];
    }),
  );
  const ofPeople = new Set(
    claims.flatMap(({ label, first, last }) =>
      label === "person" && last - first > 1 ? folded.slice(first, last) : [],
    ),
  );
  return ({ first, last, backed }) => {
    const before = tokens[first - 1];
    if (backed || (before !== undefined && TITLES.has(before.folded))) return false;
    const match = matchesAt(first).find(({ tokens: length }) => length === last - first);
    const here = match?.senses.find(({ row }) => countries.has(gazetteer.countryCode(row)));
    if (here === undefined || lexicon.word(folded[first] ?? "")?.firstName === true) return false;
    if (last - first > 1) return true;
    return !ofPeople.has(folded[first] ?? "") && gazetteer.prior(here.row) >= TOWN && here.use === "name";
  };
}

/** Whether a place lies inside a longer claim. */
const isNested = (place: Candidate, { first, last }: Claim): boolean =>
  place.first >= first && place.last <= last && place.last - place.first < last - first;

/** The tagger's persons and organisations, without what leads or follows a name, and bodies that it overlooked. */
function taggedClaims(draft: Draft, tagging: Tagging): readonly Claim[] {
  const claims = tagging.names.flatMap((name): readonly Claim[] => {
    const { type } = name;
    if (type !== "person" && type !== "organisation") return [];
    return partsOf(draft, name).flatMap(([from, to]): readonly Claim[] => {
      const { first, last } = trimmed(draft, { ...name, first: from, last: to });
      if (first >= last || !isName(draft, first, last, type)) return [];
      const chance = Math.max(name.chance, leastChance(tagging, type, first, last));
      return chance < LEAST ? [] : [{ first, last, label: type, chance, known: null, backed: false }];
    });
  });
  const named = claims.filter((claim, index) => !isTitle(draft, claim, claims[index + 1]));
  return [...named, ...overlooked(draft, tagging)].sort((a, b) => a.first - b.first);
}

/** "Human Rights Watch told Reuters" is two names: no name has a word in small letters inside that says something. */
function partsOf({ tokens }: Draft, { first, last }: TaggedName): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = first;
  for (let at = first + 1; at < last - 1; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.capital || token.digits || token.text.length < 3) continue;
    if (INSIDE.has(token.folded) || PARTICLES.has(token.folded) || token.gap === "-") continue;
    parts.push([from, at]);
    from = at + 1;
  }
  return [...parts, [from, last]];
}

const INSIDE = new Set(
  "of the and for in on at to with without against from by under upon und des das dos los las les sur aux contre pour zur fur".split(
    " ",
  ),
);

/** "The Interior Ministry": a run of capitals that ends as bodies of a state do, where the tagger sees no name. */
function overlooked(draft: Draft, { nameAt }: Tagging): readonly Claim[] {
  return runsOf(draft.tokens).flatMap(({ first, last }): readonly Claim[] => {
    if (last - first < 2 || last - first > 6 || !BODIES.has(draft.folded[last - 1] ?? "")) return [];
    if (nameAt.subarray(first, last).some((index) => index >= 0)) return [];
    return [{ first, last, label: "organisation", chance: OVERLOOKED, known: null, backed: false }];
  });
}

const OVERLOOKED = 0.5;
const BODIES = new Set(
  "ministry department council committee commission agency authority bureau parliament court senate assembly directorate".split(
    " ",
  ),
);

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

function isName(draft: Draft, first: number, last: number, type: Claim["label"]): boolean {
  const { tokens, folded } = draft;
  const token = tokens[first];
  if (token === undefined) return false;
  let [letters, capital] = ["", false];
  for (let at = first; at < last; at += 1) {
    letters += folded[at];
    capital ||= tokens[at]?.capital === true;
  }
  if (!capital) return false;
  if (/^\.?,/.test(token.gap) && DEGREES.has(letters)) return false;
  if (type === "person" && last - first > 1 && CALENDAR.has(folded[first] ?? "") && tokens[last - 1]?.digits)
    return false;
  if (last - first === 1 && token.opens && isEveryday(draft, folded[first] ?? "")) return false;
  return !(last - first === 1 && (CALENDAR.has(folded[first] ?? "") ? token.text.length < 5 : token.digits));
}

/** A common word, which a sentence may begin with and not name anybody: "Rebels held the town." */
const isEveryday = ({ lexicon }: Draft, word: string): boolean => {
  const facts = lexicon.word(word);
  return facts !== null && facts.tier > 0 && facts.tier < 6 && !facts.firstName && !facts.lastName;
};

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
      chance: Math.max(chance, backed ? BY_TABLE : LEAST),
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
