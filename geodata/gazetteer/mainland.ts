import { add, type Weight, weigh } from "./area.ts";
import type { Unit } from "./natural-earth.ts";

/** The least share of a country's land that is its mainland; below it the country is an archipelago. */
const MAINLAND = 3 / 4;
/** The least share of a country's land that lies apart from its mainland and still counts. */
const APART = 1 / 20;

/**
 * The mainland of a country that has much land besides (the United States without Alaska and Hawaii); null where there is
 * next to none, or no mainland. One point for the whole lies off the middle of such a country, and often in the sea.
 */
export function mainlandOf(units: readonly Unit[]): Weight | null {
  const pieces = piecesOf(units);
  const total = add(pieces).km2;
  const largest = pieces.find(({ km2 }) => km2 >= MAINLAND * total);
  return largest === undefined || total - largest.km2 < APART * total ? null : largest;
}

/** The pieces of land that units make up together: neighbours share corners, to the last digit. */
function piecesOf(units: readonly Unit[]): readonly Weight[] {
  const polygons = units.flatMap((unit) => unit.polygons);
  const joined = polygons.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (joined[at] !== at) at = joined[at] ?? at;
    return at;
  };
  const firstAt = new Map<string, number>();
  polygons.forEach((rings, index) => {
    for (const ring of rings) {
      for (let at = 0; at + 1 < ring.length; at += 2) {
        const corner = `${ring[at]},${ring[at + 1]}`;
        const first = firstAt.get(corner);
        if (first === undefined) firstAt.set(corner, index);
        else joined[rootOf(index)] = rootOf(first);
      }
    }
  });
  const members = new Map<number, Weight[]>();
  polygons.forEach((rings, index) => {
    const root = rootOf(index);
    const there = members.get(root);
    if (there === undefined) members.set(root, [weigh(rings)]);
    else there.push(weigh(rings));
  });
  return [...members.values()].map(add);
}
