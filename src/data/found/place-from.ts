import type { Alternative } from "../../core/excerpt.ts";
import type { PlaceId } from "../../core/ids.ts";
import type { Place } from "../../core/place.ts";
import { NAME_ID, placeId } from "../brand.ts";
import type { FoundMention, FoundPlace, Surroundings } from "./found.ts";
import { holdersOf, nameInside } from "./holders.ts";

/** A place as one article's reading gives it, with what tells it from others of its name and id. */
export type HeldPlace = {
  readonly place: Place;
  /** Names of what holds it, the smallest first. */
  readonly holders: readonly string[];
  /** ISO 3166-1 alpha-2, or "". */
  readonly countryCode: string;
};

export function placeFrom(found: FoundPlace, surroundings: Surroundings): HeldPlace {
  const { id, name, kind, position, radiusKm, countryCode } = found;
  const area = kind === "settlement" || kind === "facility" ? null : (surroundings.areaOf?.(found) ?? null);
  const outlined = found.parts === undefined ? AN_OUTLINE : A_PART;
  const holders = holdersOf(id, surroundings);
  const notes = [inside(holders), area === null ? noteOn(found) : outlined].filter((one) => one !== null);
  const note = notes.length === 0 ? null : notes.join(" ");
  return {
    place: { id: idOf(id), name, kind, position, radiusKm, area, note },
    holders,
    countryCode,
  };
}

/** The reader writes a place's own words into some ids; signs that no id may have become hyphens. */
export function idOf(id: string): PlaceId {
  if (NAME_ID.test(id)) return placeId(id);
  const plain = id
    .replace(/[^\p{L}\p{N}:._~-]+/gu, "-")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .slice(0, 200);
  return placeId(plain === "" ? "place" : plain.replace(/\p{Surrogate}$/u, ""));
}

export function alternativesOf(
  mention: Extract<FoundMention, { kind: "place" }>,
  surroundings: Surroundings,
): readonly Alternative[] {
  return mention.alternatives.map(({ place: { id, name, kind, position }, chance }) => ({
    place: idOf(id),
    name: nameInside(name, holdersOf(id, surroundings)),
    kind,
    position,
    chance,
  }));
}

const inside = (holders: readonly string[]): string | null =>
  holders.length === 0 ? null : `In ${holders.join(", ")}.`;

const AN_OUTLINE = "Outline: Natural Earth, simplified; distant parts overseas are left out.";

const A_PART =
  "The provinces that lie on that side, from Natural Earth, simplified: an estimate of what the words mean.";

/** Two significant digits: the radius of a circle as large is an estimate. */
const roughly = (km: number): number => Number(km.toPrecision(2));

function noteOn({ id, kind, radiusKm }: FoundPlace): string | null {
  if (id.startsWith("near:"))
    return "No list of places knows it; it stands at the place that is named beside it.";
  if (kind === "settlement" || kind === "facility") return null;
  return `Shown by a point inside it, for want of an outline: it is about as large as a circle of ${roughly(radiusKm)} km round it.`;
}
