import type { Span } from "../core/article.ts";
import type { DateAssertion } from "../core/date-assertion.ts";
import { forcesIn } from "./actors/forces.ts";
import { type ActorFound, actorsIn } from "./actors/read-actors.ts";
import { anchorFrom, ownDay } from "./dates/anchor.ts";
import { evidenceIn } from "./dates/evidence.ts";
import { datesInParts } from "./dates/parts.ts";
import type { DateFound } from "./dates/read-dates.ts";
import { expressionsIn } from "./dates/scan.ts";
import { excerptsIn } from "./excerpts/read-excerpts.ts";
import type { Gazetteer } from "./gazetteer/gazetteer.ts";
import type { Hints } from "./hints.ts";
import { markedZones } from "./hygiene/marked.ts";
import { paragraphsOf } from "./hygiene/paragraphs.ts";
import { type Zoned, zonesOf } from "./hygiene/zones.ts";
import { languageOf } from "./language/language.ts";
import type { Model } from "./model/model.ts";
import { notesOn } from "./notes.ts";
import type { MentionZone, Reading, ReadLanguage, ReadMention } from "./reading.ts";
import { draftOf } from "./recognise/draft.ts";
import { recognised } from "./recognise/recognise.ts";
import { withStatedNames } from "./recognise/stated-names.ts";
import { partsNamedAfter, partsOfTheCountry, relativeRegion } from "./regions/relative.ts";
import { type PlaceFound, placed } from "./resolve/place-mentions.ts";
import { roundedTo } from "./rounding.ts";
import { sentencesOf } from "./text/sentences.ts";

/**
 * Reads an article: what it names and where, who acts and when, and the sentences that say so. Deterministic, linear in
 * the length of the text, without any other input than these four. Offsets are UTF-16 units into `text`.
 */
export function read(text: string, hints: Hints, gazetteer: Gazetteer, model: Model): Reading {
  const language = languageOf(text, hints.language);
  if (!language.isRead) return unread(language, hints);
  const draft = draftOf(text, gazetteer, model.lexicon);
  const { tokens } = draft;
  const sentences = sentencesOf(text, tokens);
  const paragraphs = paragraphsOf(text, tokens);
  const zones =
    hints.layout == null
      ? zonesOf(paragraphs, tokens, hints.title)
      : markedZones(paragraphs, tokens, hints.layout);

  const zoneAt = zoneFinder(zones);
  const { readTo, ...seen } = recognised(draft, model);
  const { places: spans, actors: named } = withStatedNames(draft, seen);
  const { found: places, lost } = placed(draft, spans, hints.source, hints.corrections);
  const { actors, found: acting } = actorsIn(draft, named, model.known, {
    taken: takenBy(places),
    ofThePage: (start) => zoneAt(start) === "furniture",
    forces: forcesIn(draft, places),
    countries: new Set(places.map(({ place }) => place.countryCode)),
  });

  const expressions = expressionsIn(tokens);
  const given = publishedEvidence(hints.published);
  const anchor = anchorFrom([...given, ...evidenceIn(zones, tokens, expressions)]);
  const dates = outside(
    datesInParts(text, tokens, anchor, expressions, hints.layout?.entries ?? []),
    acting.flatMap(({ naming }) => (naming.kind === "person" && naming.words.length > 1 ? [naming] : [])),
  );

  const own = places.map((found) => relativeRegion(draft, found)).filter((region) => region !== null);
  const country = mainCountry(gazetteer, places);
  const ofTheCountry = country === null ? [] : partsOfTheCountry(draft, country);
  const regions = [...own, ...ofTheCountry, ...partsNamedAfter(draft, places)].sort(
    (a, b) => a.evidence.start - b.evidence.start,
  );
  const excerpts = excerptsIn(draft, sentences, zones, { places, regions, actors: acting, dates });
  const mentions = mentionsFrom(text, zoneAt, places, acting, dates);
  const apart = zones.flatMap(({ zone, start, end }) =>
    zone === "body" || start === end ? [] : [{ kind: zone, start, end }],
  );
  const day = hints.published ?? ownDay(anchor);
  return {
    mentions,
    excerpts,
    actors,
    zones: apart,
    published: day,
    leftOut: zones.flatMap(({ start, end, leftOut }) =>
      leftOut === null ? [] : [{ start, end, reason: leftOut }],
    ),
    language,
    notes: notesOn(text, { lost, dates, anchor, zones, readTo }),
  };
}

/** Of what is written in another language than English nothing is told but that. */
const unread = (language: ReadLanguage, { published }: Hints): Reading => ({
  mentions: [],
  excerpts: [],
  actors: [],
  zones: [],
  published,
  leftOut: [],
  language,
  notes: [],
});

const publishedEvidence = (published: DateAssertion | null): readonly DateAssertion[] =>
  published === null ? [] : [published];

/** Whether a span is one of the places'. */
function takenBy(places: readonly PlaceFound[]): (start: number, end: number) => boolean {
  const starts = new Map(places.map(({ mention }) => [mention.candidate.start, mention.candidate.end]));
  return (start, end) => (starts.get(start) ?? -1) >= end;
}

/** "Tuesday Weld" met nobody on a Tuesday: dates but those inside a person's name. Both come sorted. */
function outside(dates: readonly DateFound[], names: readonly Span[]): readonly DateFound[] {
  let at = 0;
  return dates.filter(({ start, end }) => {
    while (at < names.length && (names[at]?.end ?? 0) <= start) at += 1;
    const name = names[at];
    return name === undefined || start < name.start || end > name.end;
  });
}

/** The country named most often, by its own name. */
function mainCountry(gazetteer: Gazetteer, places: readonly PlaceFound[]): PlaceFound | null {
  const counts = new Map<number, { readonly first: PlaceFound; count: number }>();
  for (const found of places) {
    if (gazetteer.kind(found.row) !== "country" || found.demonym) continue;
    const known = counts.get(found.row);
    if (known === undefined) counts.set(found.row, { first: found, count: 1 });
    else known.count += 1;
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count);
  return ranked[0]?.first ?? null;
}

function mentionsFrom(
  text: string,
  zoneAt: (position: number) => MentionZone,
  places: readonly PlaceFound[],
  actors: readonly ActorFound[],
  dates: readonly DateFound[],
): readonly ReadMention[] {
  const all: ReadMention[] = [
    ...places.map(({ mention, place, alternatives, confidence, demonym, reason }): ReadMention => {
      const { start, end } = mention.candidate;
      return {
        kind: "place",
        start,
        end,
        text: text.slice(start, end),
        confidence,
        zone: zoneAt(start),
        place,
        alternatives,
        demonym,
        reason,
      };
    }),
    ...actors.map(({ naming, actor }): ReadMention => {
      const { start, end, chance } = naming;
      return {
        kind: "actor",
        start,
        end,
        text: naming.text,
        confidence: roundedTo(chance, 3),
        zone: zoneAt(start),
        actor,
      };
    }),
    ...dates.map(({ start, end, text: words, when }): ReadMention => {
      return {
        kind: "date",
        start,
        end,
        text: words,
        confidence: when === null ? 0.5 : 0.9,
        zone: zoneAt(start),
        when,
      };
    }),
  ];
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

function zoneFinder(zones: readonly Zoned[]): (position: number) => MentionZone {
  return (position) => {
    let [low, high] = [0, zones.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((zones[middle]?.start ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    const zone = zones[low - 1]?.zone ?? "body";
    return zone === "title" ? "body" : zone;
  };
}
