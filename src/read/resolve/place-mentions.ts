import { foldName } from "../gazetteer/fold.ts";
import type { Row } from "../gazetteer/gazetteer.ts";
import type { Correction } from "../hints.ts";
import type { Alternative, ReadPlace } from "../reading.ts";
import type { Draft } from "../recognise/candidate.ts";
import type { Recognised } from "../recognise/decode.ts";
import { roundedTo } from "../rounding.ts";
import { confidenceOf } from "./confidence.ts";
import { groupsOf } from "./grouping.ts";
import { inheritedRow, type Standing } from "./inherited.ts";
import { reasonFor } from "./reason.ts";
import { type Resolution, resolved } from "./resolve.ts";
import { EMPTY_TALLY, positionOf, type Tally } from "./tally.ts";

/** A recognised place with where it lies and why we think so. */
export type PlaceFound = {
  readonly mention: Recognised;
  readonly row: Row;
  readonly place: ReadPlace;
  readonly alternatives: readonly Alternative[];
  readonly confidence: number;
  readonly demonym: boolean;
  readonly reason: string;
};

export type Placed = { readonly found: readonly PlaceFound[]; readonly lost: readonly Recognised[] };

/** An inherited point may be anywhere in or round the place that it was taken from. */
const INHERITED_KM = 25;
const INHERITED_CHANCE = 0.4;
const ALTERNATIVES = 3;

/** Resolves the recognised places of an article, in the order of the text; `lost` are those that lie nowhere known. */
export function placed(
  draft: Draft,
  places: readonly Recognised[],
  source: Tally | null,
  corrections: readonly Correction[],
): Placed {
  const told = new Map(corrections.map(({ name, place }) => [foldName(name), place]));
  const denied = (key: string): boolean => told.get(key) === null && told.has(key);
  const kept = places.filter(({ candidate }) => !denied(candidate.key));
  const groups = groupsOf(draft, kept);
  const standings = resolved(draft.gazetteer, groups, source ?? EMPTY_TALLY)
    .flatMap((resolution) =>
      resolution.group.mentions.map((mention) => standing(draft, mention, resolution, told)),
    )
    .sort((a, b) => a.mention.candidate.start - b.mention.candidate.start);
  const found: PlaceFound[] = [];
  const lost: Recognised[] = [];
  for (const one of standings) {
    const place = foundAt(draft, one, standings, told.has(one.mention.candidate.key));
    if (place === null) lost.push(one.mention);
    else found.push(place);
  }
  return { found, lost };
}

function standing(
  { gazetteer }: Draft,
  mention: Recognised,
  resolution: Resolution,
  told: ReadonlyMap<string, string | null>,
): Standing {
  const id = told.get(mention.candidate.key) ?? null;
  const corrected = id === null ? -1 : gazetteer.rowOf(id);
  return { mention, resolution, row: corrected >= 0 ? corrected : (resolution.scores[0]?.row ?? -1) };
}

function foundAt(
  draft: Draft,
  one: Standing,
  standings: readonly Standing[],
  corrected: boolean,
): PlaceFound | null {
  const { mention, resolution, row } = one;
  const { gazetteer, text } = draft;
  const demonym = mention.candidate.kind === "demonym";
  if (row < 0) return inherited(draft, mention, standings);
  const alternatives = resolution.scores.slice(1, ALTERNATIVES + 1).flatMap(({ row: other }, index) => {
    const chance = resolution.chances[index + 1] ?? 0;
    return chance < 0.01 ? [] : [{ place: readPlace(draft, other), chance: roundedTo(chance, 3) }];
  });
  const written = text.slice(mention.candidate.start, mention.candidate.end);
  return {
    mention,
    row,
    place: readPlace(draft, row),
    alternatives: corrected ? [] : alternatives,
    confidence: corrected ? 1 : confidenceOf(mention.chance, resolution.sure),
    demonym,
    reason: corrected ? "You said so." : reasonFor(gazetteer, resolution, written),
  };
}

function inherited(draft: Draft, mention: Recognised, standings: readonly Standing[]): PlaceFound | null {
  const { gazetteer, text } = draft;
  const near = inheritedRow(draft, mention, standings);
  if (near < 0) return null;
  const name = text.slice(mention.candidate.start, mention.candidate.end);
  const place = readPlace(draft, near);
  return {
    mention,
    row: near,
    place: {
      ...place,
      id: `near:${place.id}:${mention.candidate.key.replaceAll(" ", "-")}`,
      name,
      kind: "facility",
      radiusKm: Math.max(INHERITED_KM, place.radiusKm),
    },
    alternatives: [],
    confidence: confidenceOf(mention.chance, INHERITED_CHANCE),
    demonym: false,
    reason: `Known to no list of places; taken to lie in or near ${gazetteer.name(near)}, which is named beside it.`,
  };
}

export function readPlace({ gazetteer }: Draft, row: Row): ReadPlace {
  return {
    id: gazetteer.id(row),
    name: gazetteer.name(row),
    kind: gazetteer.kind(row),
    position: positionOf(gazetteer, row),
    radiusKm: roundedTo(gazetteer.radiusKm(row), 1),
    countryCode: gazetteer.countryCode(row),
  };
}
