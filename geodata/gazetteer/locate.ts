import { contains } from "./area.ts";
import type { Town } from "./geonames.ts";
import type { Unit } from "./natural-earth.ts";

/** The units whose boxes touch a cell of one degree, by `cellOf`. */
type Grid = ReadonlyMap<number, readonly Unit[]>;

const cellOf = (longitude: number, latitude: number): number =>
  (Math.floor(latitude) + 90) * 400 + Math.floor(longitude) + 180;

/** Which towns lie in which unit of Natural Earth; a town at sea, by the coast's coarseness, lies in none. */
export function townsByUnit(units: readonly Unit[], towns: readonly Town[]): ReadonlyMap<Unit, Town[]> {
  const grid = gridOf(units);
  const found = new Map<Unit, Town[]>(units.map((unit) => [unit, []]));
  for (const town of towns) {
    const near = grid.get(cellOf(town.longitude, town.latitude)) ?? [];
    const unit = near.find(({ polygons }) => contains(polygons, town.longitude, town.latitude));
    if (unit !== undefined) found.get(unit)?.push(town);
  }
  return found;
}

/** The unit that holds a point, or null. */
export function unitAt(units: readonly Unit[], longitude: number, latitude: number): Unit | null {
  return units.find(({ polygons }) => contains(polygons, longitude, latitude)) ?? null;
}

function gridOf(units: readonly Unit[]): Grid {
  const grid = new Map<number, Unit[]>();
  for (const unit of units) {
    for (const cell of new Set(
      unit.polygons.flatMap(([outer]) => (outer === undefined ? [] : cellsOf(outer))),
    )) {
      const there = grid.get(cell);
      if (there === undefined) grid.set(cell, [unit]);
      else there.push(unit);
    }
  }
  return grid;
}

function cellsOf(ring: Float64Array): readonly number[] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    [west, south, east, north] = [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ];
  }
  const cells: number[] = [];
  for (let y = Math.floor(south); y <= Math.floor(north); y++) {
    for (let x = Math.floor(west); x <= Math.floor(east); x++) cells.push(cellOf(x, y));
  }
  return cells;
}
