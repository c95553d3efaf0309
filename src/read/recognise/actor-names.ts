import type { KnownActors } from "../actors/known.ts";
import type { Tagging } from "../tagger/tagger.ts";
import { type Candidate, type Draft, keyOf } from "./candidate.ts";
import type { Claim } from "./claim.ts";
import type { Recognised } from "./decode.ts";
import { knownMatches, withKnown } from "./known-claims.ts";
import { taggedClaims } from "./tagged-claims.ts";
import { TITLES } from "./vocabulary.ts";

/** How much likelier than a place an actor must be that wants the same words, or a person that has it inside. */
const AHEAD = 0.25;
const AHEAD_INSIDE = 0.4;

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
