import type { Position } from "../../core/place.ts";
import type { Gazetteer, Row } from "../gazetteer/gazetteer.ts";
import { distanceKm } from "../resolve/distance.ts";
import { positionOf } from "../resolve/tally.ts";
import { type Heading, moved } from "./heading.ts";

export type Part = { readonly position: Position; readonly radiusKm: number; readonly units: readonly Row[] };

const KM_PER_DEGREE = 111.32;
/** A unit belongs to a part if it lies this share of the whole's radius off the middle, or more. */
const OFF_CENTRE = 0.2;

/**
 * The part of an area that lies towards a heading: the provinces on that side, or, where it has too few, the half of
 * its circle. Position and radius are those of a circle as large.
 */
export function partOf(gazetteer: Gazetteer, row: Row, heading: Heading): Part {
  const known = parts.get(gazetteer) ?? new Map<string, Part>();
  parts.set(gazetteer, known);
  const key = `${row},${heading.join()}`;
  const part = known.get(key) ?? measuredPart(gazetteer, row, heading);
  known.set(key, part);
  return part;
}

/** A text may name the same part thousands of times. */
const parts = new WeakMap<Gazetteer, Map<string, Part>>();

function measuredPart(gazetteer: Gazetteer, row: Row, heading: Heading): Part {
  const whole = gazetteer.radiusKm(row);
  const units = gazetteer
    .children(row)
    .filter((unit) => gazetteer.feature(unit) === "province" || gazetteer.feature(unit) === "county");
  const middle = centreOf(gazetteer, units) ?? positionOf(gazetteer, row);
  const chosen = units.filter(
    (unit) => offset(middle, positionOf(gazetteer, unit), heading) > OFF_CENTRE * whole,
  );
  const position = chosen.length < 2 ? null : centreOf(gazetteer, chosen);
  if (position === null)
    return { position: moved(middle, heading, whole / 2), radiusKm: 0.6 * whole, units: [] };
  const size = Math.sqrt(chosen.reduce((sum, unit) => sum + gazetteer.radiusKm(unit) ** 2, 0));
  const reach = chosen.reduce(
    (most, unit) => Math.max(most, distanceKm(position, positionOf(gazetteer, unit))),
    0,
  );
  return { position, radiusKm: Math.max(size, 0.7 * reach), units: chosen };
}

/** The mean of the units' positions, each weighing as much as its area. */
function centreOf(gazetteer: Gazetteer, units: readonly Row[]): Position | null {
  let [weight, longitude, latitude] = [0, 0, 0];
  for (const unit of units) {
    const area = gazetteer.radiusKm(unit) ** 2;
    weight += area;
    longitude += area * gazetteer.longitude(unit);
    latitude += area * gazetteer.latitude(unit);
  }
  return weight === 0 ? null : [longitude / weight, latitude / weight];
}

/** How far a point lies off another towards a heading, in km. */
function offset([lon, lat]: Position, [x, y]: Position, [east, north]: Heading): number {
  const narrowing = Math.cos((lat * Math.PI) / 180);
  const along = (x - lon) * narrowing * east + (y - lat) * north;
  return (along * KM_PER_DEGREE) / Math.hypot(east, north);
}
