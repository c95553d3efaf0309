import type { Span } from "../core/article.ts";
import type { DateAssertion } from "../core/date-assertion.ts";
import type { Reading, ReadMention, ReadPlace } from "../read/reading.ts";

/** A reading as the one line that `dateline read --json` prints for a file. Offsets count into the text without front matter. */
export function readingLine(path: string, { mentions, excerpts, actors, notes }: Reading): string {
  return JSON.stringify({
    path,
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
    notes: notes.map(({ kind, start, end, note }) => ({ kind, start, end, note })),
  });
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
