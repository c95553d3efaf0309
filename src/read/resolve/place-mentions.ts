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
import { type Statement, statementAfter } from "./stated.ts";
import { isLittleKnown, liesThere, senseThere, statedPlace, statedReason } from "./stated-place.ts";
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
/** The words may speak of another thing that lies there. */
const STATED_CHANCE = 0.85;
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
  const statements = statementsIn(draft, kept);
  const groups = groupsOf(draft, kept);
  const standings = resolved(draft.gazetteer, groups, source ?? EMPTY_TALLY)
    .flatMap((resolution) =>
      resolution.group.mentions.map((mention) => standing(draft, mention, resolution, told)),
    )
    .sort((a, b) => a.mention.candidate.start - b.mention.candidate.start);
  const rows = new Map(standings.map(({ mention, row }) => [mention, row]));
  const found: PlaceFound[] = [];
  const lost: Recognised[] = [];
  for (const one of standings) {
    const said = statements.get(one.mention);
    const holder = said === undefined ? -1 : (rows.get(said.holder) ?? -1);
    const corrected = told.has(one.mention.candidate.key);
    const stated = said === undefined || holder < 0 || corrected ? null : statedAt(draft, one, holder, said);
    const place = stated ?? foundAt(draft, one, standings, corrected);
    if (place === null) lost.push(one.mention);
    else found.push(place);
  }
  return { found, lost };
}

/** What the article says of where a place lies, with the place that it says it of. */
type Said = { readonly statement: Statement; readonly holder: Recognised };

/** What the words behind each place say of where it lies; those of the last of a list hold for all of it. */
function statementsIn({ tokens, text }: Draft, places: readonly Recognised[]): ReadonlyMap<Recognised, Said> {
  const byFirst = new Map<number, number>();
  places.forEach(({ candidate }, index) => {
    if (candidate.kind !== "demonym") byFirst.set(candidate.first, index);
  });
  const said = new Map<Recognised, Said>();
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const mention = places[index];
    if (mention === undefined || mention.candidate.kind === "demonym") continue;
    const statement = statementAfter({ tokens }, mention.candidate.last, (token) => byFirst.get(token) ?? -1);
    const next = places[index + 1];
    const joint =
      next === undefined ? "" : text.slice(mention.candidate.end, next.candidate.start).slice(0, 8);
    if (statement !== null) {
      const holder = possessed(text, places, statement.holder);
      if (holder !== undefined) said.set(mention, { statement, holder });
    } else if (next !== undefined && /^(?:, |,? and )$/.test(joint)) {
      const same = said.get(next);
      if (same !== undefined && isUnknown(mention) && isUnknown(next)) said.set(mention, same);
    }
  }
  return said;
}

const isUnknown = ({ candidate }: Recognised): boolean => candidate.senses.length === 0;

/** "in Haiti's Artibonite": Artibonite. */
function possessed(text: string, places: readonly Recognised[], index: number): Recognised | undefined {
  const [holder, next] = [places[index], places[index + 1]];
  if (holder === undefined || next === undefined) return holder;
  return /^['’]s (?:\p{Ll}+ )?$/u.test(text.slice(holder.candidate.end, next.candidate.start).slice(0, 20))
    ? next
    : holder;
}

/**
 * A place where the article says that it lies: one of its name there, else, where no list has one there and none of that
 * name is well known, the place that the words describe. Null: they say nothing against what it was resolved to.
 */
function statedAt(
  draft: Draft,
  one: Standing,
  holder: Row,
  { statement, holder: said }: Said,
): PlaceFound | null {
  const { gazetteer } = draft;
  const { mention, resolution, row } = one;
  if (row >= 0 && (liesThere(gazetteer, row, holder, statement) || !isLittleKnown(gazetteer, row)))
    return null;
  const there = senseThere(gazetteer, mention.candidate.senses, holder, statement);
  const known = row >= 0;
  const alternatives = known
    ? [{ place: readPlace(draft, row), chance: roundedTo(1 - STATED_CHANCE, 3) }]
    : [];
  return {
    mention,
    row: there >= 0 ? there : holder,
    place: there >= 0 ? readPlace(draft, there) : statedPlace(draft, mention, holder, statement),
    alternatives,
    confidence: confidenceOf(mention.chance, STATED_CHANCE * Math.sqrt(resolution.sure || 1)),
    demonym: false,
    reason:
      there >= 0
        ? `The article says that it lies ${statement.relation === "in" ? "in" : "by"} ${gazetteer.name(holder)}.`
        : statedReason(draft, holder, { ...statement, end: said.candidate.end }, known),
  };
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
