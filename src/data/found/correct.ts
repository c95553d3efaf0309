import type { Span } from "../../core/article.ts";
import { contains, findWords, overlaps } from "../sources/find-words.ts";
import type { NameCorrection } from "./correction.ts";
import type { Found, FoundActor, FoundExcerpt, FoundMention, FoundPlacing } from "./found.ts";

/** What reading found, set right by what the user says of names. `corrections` concern this article, the last wins. */
export function correctFound(text: string, found: Found, corrections: readonly NameCorrection[]): Found {
  if (corrections.length === 0 || !found.language.isRead) return found;
  const corrected = corrections.reduce((before, one) => applied(text, before, one), found);
  const named = new Set(corrected.mentions.map((one) => (one.kind === "actor" ? one.actor : null)));
  return { ...corrected, actors: corrected.actors.filter(({ id }) => named.has(id)) };
}

function applied(text: string, found: Found, correction: NameCorrection): Found {
  const places = occurrences(text, found, correction);
  if (places.length === 0) return found;
  const isMeant = (span: Span) => places.some((one) => overlaps(one, span));
  const isReplaced = (mention: FoundMention) =>
    isMeant(mention) &&
    (mention.kind === "place" || (mention.kind === "actor" && correction.means.kind !== "no place"));
  const mentions = [
    ...found.mentions.filter((mention) => !isReplaced(mention)),
    ...places.flatMap((span) => mentionOf(span, correction)),
  ];
  const excerpts = found.excerpts.map((excerpt) => replaced(excerpt, correction, places, isMeant));
  return { ...found, mentions, excerpts, actors: withActor(found.actors, correction) };
}

/** Where the name stands as a name of its own, not inside a longer one ("Tripoli" in "Bank of Tripoli"). */
function occurrences(text: string, { mentions }: Found, { name, quote }: NameCorrection): readonly Span[] {
  const start = quote === null ? 0 : text.indexOf(quote);
  if (start === -1) return [];
  const within = { start, end: quote === null ? text.length : start + quote.length };
  const longer = mentions.filter((one) => one.kind !== "date" && one.end - one.start > name.length);
  return findWords(text, name, within).filter((span) => !longer.some((one) => contains(one, span)));
}

function mentionOf(span: Span, { means }: NameCorrection): readonly FoundMention[] {
  switch (means.kind) {
    case "no place":
      return [];
    case "actor":
      return [{ ...span, kind: "actor", confidence: 1, actor: means.actor.id }];
    case "place":
      return [
        {
          ...span,
          kind: "place",
          confidence: 1,
          place: means.place,
          alternatives: [],
          demonym: false,
          reason: "A correction says so.",
        },
      ];
  }
}

/** Placings that rest on the name rest on its new meaning, or are gone. */
function replaced(
  excerpt: FoundExcerpt,
  { means }: NameCorrection,
  places: readonly Span[],
  isMeant: (span: Span) => boolean,
): FoundExcerpt {
  const [old, kept] = [
    excerpt.placings.find(({ evidence }) => isMeant(evidence)),
    excerpt.placings.filter(({ evidence }) => !isMeant(evidence)),
  ];
  const inside = places.find((span) => contains(excerpt, span));
  const evidence = inside ?? places.find((span) => old !== undefined && overlaps(span, old.evidence));
  if (means.kind !== "place" || evidence === undefined)
    return old === undefined ? excerpt : { ...excerpt, placings: kept };
  const placing: FoundPlacing = {
    place: means.place,
    role: old?.role ?? "mention",
    basis: inside === undefined ? "context" : "named",
    evidence,
    confidence: 1,
  };
  return { ...excerpt, placings: [placing, ...kept.filter(({ place }) => place.id !== means.place.id)] };
}

function withActor(actors: readonly FoundActor[], { means }: NameCorrection): readonly FoundActor[] {
  if (means.kind !== "actor" || actors.some(({ id }) => id === means.actor.id)) return actors;
  return [...actors, means.actor];
}
