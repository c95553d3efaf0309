import type { Position } from "../../core/place.ts";
import type { Gazetteer, Row, Sense } from "../gazetteer/gazetteer.ts";
import type { ReadPlace } from "../reading.ts";
import type { Draft } from "../recognise/candidate.ts";
import type { Recognised } from "../recognise/decode.ts";
import { moved } from "../regions/heading.ts";
import { roundedTo } from "../rounding.ts";
import { distanceKm } from "./distance.ts";
import type { Statement } from "./stated.ts";
import { positionOf } from "./tally.ts";

/** What "near" reaches beyond a place's own radius. */
const NEAR_KM = 25;
/** A stated length is rounded, and runs along a road. */
const ROUND = 0.35;
const LEAST_KM = 5;
/** How much farther than its radius a place inside an area may lie: areas are no circles. */
const SHAPE = 1.6;
const SLACK_KM = 30;
/** A place as well known as this is meant by its name, wherever the article puts it. */
const WELL_KNOWN = 5.3;

/** Whether a place lies where the article says that it does. */
export function liesThere(gazetteer: Gazetteer, row: Row, holder: Row, { relation, km }: Statement): boolean {
  if (row === holder || gazetteer.isWithin(row, holder)) return true;
  if (relation === "in" && holdsTowns(gazetteer, holder) && gazetteer.province(row) >= 0) return false;
  const reach =
    relation === "in"
      ? SHAPE * gazetteer.radiusKm(holder)
      : (km ?? 2 * NEAR_KM) * (1 + ROUND) + gazetteer.radiusKm(holder);
  return distanceKm(positionOf(gazetteer, row), positionOf(gazetteer, holder)) <= reach + SLACK_KM;
}

/** Countries, provinces and counties know what lies in them; regions of other kinds are circles. */
function holdsTowns(gazetteer: Gazetteer, row: Row): boolean {
  const feature = gazetteer.feature(row);
  return feature === "country" || feature === "province" || feature === "county";
}

/** The likeliest of a name's senses that lies where the article says; -1 where none does. */
export const senseThere = (
  gazetteer: Gazetteer,
  senses: readonly Sense[],
  holder: Row,
  statement: Statement,
): Row => senses.find(({ row }) => liesThere(gazetteer, row, holder, statement))?.row ?? -1;

/** Whether no more than a name says that a place is meant: a village elsewhere gives way to what the article states. */
export const isLittleKnown = (gazetteer: Gazetteer, row: Row): boolean =>
  gazetteer.kind(row) === "settlement" && gazetteer.prior(row) < WELL_KNOWN;

/** A place that no list has, where the article says that it lies; the circle holds all that the words leave open. */
export function statedPlace(
  { gazetteer, text }: Draft,
  { candidate }: Recognised,
  holder: Row,
  { relation, km, heading }: Statement,
): ReadPlace {
  const around = positionOf(gazetteer, holder);
  const own = gazetteer.radiusKm(holder);
  const area = gazetteer.kind(holder) !== "settlement";
  const [position, radiusKm]: readonly [Position, number] =
    relation === "in"
      ? [around, own]
      : km !== null && heading !== null
        ? [moved(around, heading, km), Math.max(LEAST_KM, ROUND * km + (area ? own : 0))]
        : heading !== null
          ? [moved(around, heading, NEAR_KM), 1.5 * NEAR_KM + own]
          : [around, (km === null ? NEAR_KM : (1 + ROUND) * km) + own];
  return {
    id: `near:${gazetteer.id(holder)}:${candidate.key.replaceAll(" ", "-")}`,
    name: text.slice(candidate.start, candidate.end),
    kind: "settlement",
    position: [roundedTo(position[0], 3), roundedTo(position[1], 3)],
    radiusKm: roundedTo(radiusKm, 1),
    countryCode: gazetteer.countryCode(holder),
  };
}

/** "Known to no list of places; the article says that it lies 10 km southwest of Goma." */
export function statedReason(
  { gazetteer, text }: Draft,
  holder: Row,
  { start, end, relation }: Statement,
  known: boolean,
): string {
  const words = text
    .slice(start, end)
    .replace(/^[\s,(–—-]+/, "")
    .replace(/\s+/g, " ");
  const where = gazetteer.name(holder);
  const that = relation === "in" ? `lies in ${where}` : `lies by ${where}`;
  const list = known ? "The places of that name in our list lie elsewhere" : "Known to no list of places";
  return `${list}; the article says that it ${that} (“${words}”).`;
}
