import type { Mention, Span } from "../../core/article.ts";
import type { Guess, Placing } from "../../core/excerpt.ts";
import { byRole } from "../excerpt.ts";
import type { FoundExcerpt, FoundMention, FoundPlacing, Surroundings } from "./found.ts";
import { alternativesOf, idOf } from "./place-from.ts";

type PlaceMention = Extract<FoundMention, { kind: "place" }>;

/** Mentions of places by the offset at which they begin. */
export type PlacesByStart = ReadonlyMap<number, readonly PlaceMention[]>;

export function placesByStart(mentions: readonly FoundMention[]): PlacesByStart {
  const places = new Map<number, PlaceMention[]>();
  for (const mention of mentions) {
    if (mention.kind !== "place") continue;
    const same = places.get(mention.start);
    if (same === undefined) places.set(mention.start, [mention]);
    else same.push(mention);
  }
  return places;
}

export type PlacingsFrom = {
  readonly placings: readonly Placing[];
  /** Mentions of parts of a country ("western Libya"), which reading only gives as evidence. */
  readonly regions: readonly Mention[];
};

/** An excerpt's placings, each with what it rests on. What has no words of its own where it should is left out. */
export function placingsFrom(
  text: string,
  excerpt: FoundExcerpt,
  places: PlacesByStart,
  surroundings: Surroundings,
): PlacingsFrom {
  const placings: Placing[] = [];
  const regions: Mention[] = [];
  for (const placing of excerpt.placings) {
    const { role, confidence } = placing;
    const { start, end } = placing.evidence;
    const place = idOf(placing.place.id);
    const basis = basisOf(placing, excerpt);
    if (basis === null || placings.some((one) => one.place === place)) continue;
    const evidence = { start, end };
    const words = text.slice(start, end);
    const own = mentionAt(places, placing);
    if (own === undefined) regions.push({ ...evidence, kind: "place", text: words, place, demonym: false });
    const rests = own === undefined ? partOf(words, evidence, places) : restOf(own, basis, surroundings);
    placings.push({ place, role, basis, evidence, guess: { confidence, ...rests } });
  }
  return { placings: placings.toSorted(byRole), regions };
}

/** `context` rests on words outside the excerpt, `named` on words inside; null for what lies across its edge. */
function basisOf({ basis, evidence }: FoundPlacing, { start, end }: Span): Placing["basis"] | null {
  const isInside = evidence.start >= start && evidence.end <= end;
  if (isInside) return "named";
  const isOutside = evidence.end <= start || evidence.start >= end;
  return isOutside && basis === "context" ? "context" : null;
}

function mentionAt(places: PlacesByStart, { place, evidence }: FoundPlacing) {
  const same = places.get(evidence.start) ?? [];
  return same.find((one) => one.end === evidence.end && one.place.id === place.id && !one.demonym);
}

function restOf(
  mention: PlaceMention,
  basis: Placing["basis"],
  surroundings: Surroundings,
): Omit<Guess, "confidence"> {
  const setting = basis === "context" ? "The article says elsewhere that this was held there. " : "";
  return { reason: setting + mention.reason, alternatives: alternativesOf(mention, surroundings) };
}

/** "western Libya" rests on the Libya in it; "the south of the country" on the country that the article is about. */
function partOf(words: string, { start, end }: Span, places: PlacesByStart): Omit<Guess, "confidence"> {
  const offsets = Array.from(words, (_, index) => start + index);
  const whole = offsets.flatMap((at) => places.get(at) ?? []).find((one) => one.end <= end);
  const reason =
    whole === undefined
      ? `“${words}” is taken for a part of the country that the article names most.`
      : `“${words}” is taken for that part of ${whole.place.name}. ${whole.reason}`;
  return { reason, alternatives: [] };
}
