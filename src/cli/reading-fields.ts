import type { Span } from "../core/article.ts";
import type { DateAssertion } from "../core/date-assertion.ts";
import type { PageLeftOut } from "../core/layout.ts";
import type { Reading, ReadMention, ReadPlace } from "../read/reading.ts";

/** A reading as `dateline read --json` prints it, a line a file. Offsets count into the text without front matter. */
export function readingFields(
  path: string,
  { mentions, actors, excerpts, leftOut, language, notes, zones }: Reading,
  pageLeftOut: readonly PageLeftOut[],
) {
  return {
    path,
    language: language.code,
    isRead: language.isRead,
    mentions: mentions.map(mentionFields),
    actors: actors.map(({ id, name, kind }) => ({ id, name, kind })),
    excerpts: excerpts.map(({ start, end, quotation, zone, when, actors: acting, placings }) => ({
      start,
      end,
      quotation,
      zone,
      when: when === null ? null : dateFields(when),
      actors: acting,
      placings: placings.map(({ place, role, basis, evidence, confidence }) => ({
        place: placeFields(place),
        role,
        basis,
        evidence: spanFields(evidence),
        confidence,
      })),
    })),
    leftOut: leftOut.map(({ start, end, reason }) => ({ start, end, reason })),
    notes: notes.map(({ kind, start, end, note }) => ({ kind, start, end, note })),
    zones: zones.map(({ kind, start, end }) => ({ kind, start, end })),
    pageLeftOut: pageLeftOut.map(({ reason, text }) => ({ reason, text })),
  };
}

function mentionFields(mention: ReadMention) {
  const { kind, start, end, text, confidence } = mention;
  const common = { kind, start, end, text, confidence };
  switch (mention.kind) {
    case "place": {
      const { place, alternatives, reason, demonym, zone } = mention;
      return {
        ...common,
        position: place.position,
        radiusKm: place.radiusKm,
        alternatives: alternatives.map((other) => ({ ...placeFields(other.place), chance: other.chance })),
        reason,
        demonym,
        zone,
      };
    }
    case "actor":
      return { ...common, actor: mention.actor };
    case "date":
      return mention.when === null ? common : { ...common, ...dateFields(mention.when) };
  }
}

const spanFields = ({ start, end }: Span) => [start, end];

const dateFields = ({ edtf, earliest, latest, basis }: DateAssertion) => ({ edtf, earliest, latest, basis });

const placeFields = ({ id, name, kind, position, radiusKm }: ReadPlace) => ({
  id,
  name,
  kind,
  position,
  radiusKm,
});
