import type { Span } from "../../core/article.ts";
import type { ReadPlace } from "../reading.ts";
import type { Draft } from "../recognise/candidate.ts";
import type { PlaceFound } from "../resolve/place-mentions.ts";
import { roundedTo } from "../rounding.ts";
import type { Token } from "../text/tokens.ts";
import { HEADINGS, type Heading } from "./heading.ts";
import { partOf } from "./part.ts";

/** "western Libya": a part of a place that the article names, and the words that say so. */
export type RelativeRegion = {
  readonly place: ReadPlace;
  readonly evidence: Span;
  readonly of: PlaceFound;
  /** Whether the words are about who rules or is based there: "rival governments in the east". */
  readonly seat: boolean;
};

/** Areas smaller than this have no east and west worth drawing. */
const SMALLEST_KM = 40;

/** The part that is meant where a place is named with a point of the compass; null where the whole is. */
export function relativeRegion(draft: Draft, found: PlaceFound): RelativeRegion | null {
  if (found.demonym || found.place.radiusKm < SMALLEST_KM || found.place.kind === "settlement") return null;
  const { first, last } = found.mention.candidate;
  const { tokens } = draft;
  const [before, two] = [tokens[first - 1], tokens[first - 2]];
  if (before !== undefined && !tokens[first]?.opens && / $/.test(tokens[first]?.gap ?? "")) {
    const heading = HEADINGS.get(before.folded);
    if (heading !== undefined)
      return region(draft, found, heading, before.folded, before.start, found.mention.candidate.end);
    const of = two === undefined ? undefined : HEADINGS.get(two.folded);
    if (
      before.folded === "of" &&
      two !== undefined &&
      of !== undefined &&
      tokens[first - 3]?.folded === "the"
    ) {
      return region(draft, found, of, two.folded, two.start, found.mention.candidate.end);
    }
  }
  const [s, after] = [tokens[last], tokens[last + 1]];
  if (s?.text !== "s" || !/^['’]$/.test(s.gap) || after === undefined || after.gap !== " ") return null;
  const heading = HEADINGS.get(after.folded);
  const endsPhrase =
    !tokens[last + 2] ||
    tokens[last + 2]?.opens ||
    tokens[last + 2]?.gap !== " " ||
    /^(?:and|or|is|was|has|had|where|which)$/.test(tokens[last + 2]?.folded ?? "");
  if (heading === undefined || after.capital || after.folded.endsWith("ern") || !endsPhrase) return null;
  return region(draft, found, heading, after.folded, found.mention.candidate.start, after.end);
}

/** "the remote south of the country": a part of the country that the article is mostly about. */
export function partsOfTheCountry(draft: Draft, country: PlaceFound): readonly RelativeRegion[] {
  const { tokens } = draft;
  const parts: RelativeRegion[] = [];
  for (const [at, token] of tokens.entries()) {
    const heading = token.capital ? undefined : HEADINGS.get(token.folded);
    if (heading === undefined || token.folded.endsWith("ern")) continue;
    const [of, the, noun] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
    if (of?.folded !== "of" || the?.folded !== "the" || noun?.folded !== "country" || the.opens) continue;
    parts.push(region(draft, country, heading, token.folded, token.start, noun.end));
  }
  return parts;
}

/** What may follow "in the east" where that is a part of a country, and not of something that is named next. */
const AFTER_PART = new Set(
  "and or but where which who that has have had is are was were after since as while when on by to with for from before until".split(
    " ",
  ),
);

/**
 * "Libya … split between rival governments in the east and west": parts of the country or province that was named last
 * in the same sentence. `places` come in the order of the text.
 */
export function partsNamedAfter(draft: Draft, places: readonly PlaceFound[]): readonly RelativeRegion[] {
  const { tokens } = draft;
  const parts: RelativeRegion[] = [];
  let next = 0;
  let whole: PlaceFound | null = null;
  for (const [at, token] of tokens.entries()) {
    if (token.opens) whole = null;
    for (; (places[next]?.mention.candidate.last ?? Number.POSITIVE_INFINITY) <= at; next += 1) {
      const found = places[next];
      if (found !== undefined && hasParts(draft, found)) whole = found;
    }
    if (whole === null || token.folded !== "in" || tokens[at + 1]?.folded !== "the") continue;
    const seat = POWERS.test(tokens[at - 1]?.folded ?? "");
    for (const { folded, start, end } of headingsAt(tokens, at + 2)) {
      const heading = HEADINGS.get(folded);
      if (heading !== undefined) parts.push(region(draft, whole, heading, folded, start, end, seat));
    }
  }
  return parts;
}

const POWERS =
  /^(?:based|governments?|administrations?|authorities|regimes?|parliaments?|army|armies|forces)$/;

const hasParts = ({ gazetteer }: Draft, { demonym, row, place }: PlaceFound): boolean =>
  !demonym &&
  place.radiusKm >= SMALLEST_KM &&
  (gazetteer.kind(row) === "country" || gazetteer.feature(row) === "province");

/** "east", "east and west", "east and the west", if nothing that they belong to is named after them. */
function headingsAt(tokens: Draft["tokens"], at: number): readonly Token[] {
  const first = tokens[at];
  if (first === undefined || !isHeading(first)) return [];
  const [and, second] = [tokens[at + 1], tokens[at + 2]];
  const other = second?.folded === "the" ? tokens[at + 3] : second;
  const both = and?.folded === "and" && other !== undefined && isHeading(other) ? [first, other] : [first];
  const last = both.length === 1 ? at : second === other ? at + 2 : at + 3;
  const after = tokens[last + 1];
  const ends =
    after === undefined || after.opens || /^[,;:.)”"’]/.test(after.gap) || AFTER_PART.has(after.folded);
  return ends ? both : [];
}

const isHeading = ({ capital, folded, gap }: Token): boolean =>
  !capital && gap === " " && HEADINGS.has(folded) && !folded.endsWith("ern");

function region(
  draft: Draft,
  found: PlaceFound,
  heading: Heading,
  word: string,
  start: number,
  end: number,
  seat = false,
): RelativeRegion {
  const { position, radiusKm, units } = partOf(draft.gazetteer, found.row, heading);
  const adjective = word.endsWith("ern") ? word : `${word}ern`;
  const name = `${adjective} ${found.place.name}`;
  const id = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  const place: ReadPlace = {
    id,
    name,
    kind: "region",
    position: [roundedTo(position[0], 3), roundedTo(position[1], 3)],
    radiusKm: roundedTo(radiusKm, 0),
    countryCode: found.place.countryCode,
    ...(units.length === 0 ? {} : { parts: units.map((unit) => draft.gazetteer.id(unit)) }),
  };
  return { place, evidence: { start, end }, of: found, seat };
}
