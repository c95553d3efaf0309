import { type Columns, wholes } from "../../core/columns.ts";
import { ROLES } from "../../core/excerpt.ts";
import { PLACE_KINDS } from "../../core/place.ts";
import { type Counter, columnCounter } from "./counter.ts";
import { once } from "./once.ts";
import { eachBatch, everyRow } from "./row-set.ts";
import type { Standing } from "./standing.ts";

/** Of rows whose placings that stand have these roles and no others, how many; roles as bits, those of their numbers in `ROLES`. */
export function roleCounter(columns: Columns, standing: Standing | null): Counter {
  return traitCounter(columns, standing, ROLES.length, (role) => role);
}

/** As `roleCounter`, of the kinds of the places: bits by their numbers in `PLACE_KINDS`. */
export function kindCounter(columns: Columns, standing: Standing | null): Counter {
  const kinds = Uint8Array.from(columns.places, ({ kind }) => PLACE_KINDS.indexOf(kind));
  return traitCounter(columns, standing, PLACE_KINDS.length, (_, place) => kinds[place] ?? 0);
}

/** From what such a counter has counted, in how many rows there is each trait. */
export function traitCounts(values: Int32Array): Int32Array {
  const counts = new Int32Array(Math.log2(values.length));
  for (const [traits, rows] of values.entries()) {
    for (let left = traits; left !== 0; left &= left - 1) {
      const trait = 31 - Math.clz32(left & -left);
      counts[trait] = (counts[trait] ?? 0) + rows;
    }
  }
  return counts;
}

/** Traits are few: those of a row are gathered as bits. Where every placing stands, which is most of the time, once for all. */
function traitCounter(
  { placings: { start, items }, roles }: Columns,
  standing: Standing | null,
  traits: number,
  traitOf: (role: number, place: number) => number,
): Counter {
  const values = new Int32Array(1 << traits);
  const traitsOf = (row: number): number => {
    const end = start[row + 1] ?? 0;
    let found = 0;
    for (let placing = start[row] ?? 0; placing < end; placing++) {
      const [role, place] = [roles[placing] ?? 0, items[placing] ?? 0];
      if (standing !== null && (standing.places[place] === 0 || standing.roles[role] === 0)) continue;
      found |= 1 << traitOf(role, place);
    }
    return found;
  };
  if (standing === null) {
    const column = once(() => {
      const gathered = wholes(start.length - 1, values.length);
      for (let row = 0; row < gathered.length; row++) gathered[row] = traitsOf(row);
      return gathered;
    });
    return columnCounter(column, values.length);
  }
  const add = (rows: Uint32Array, sign: number): void => {
    for (let at = 0; at < rows.length; at++) {
      const found = traitsOf(rows[at] ?? 0);
      values[found] = (values[found] ?? 0) + sign;
    }
  };
  return { values, add, addEvery: () => eachBatch(everyRow(start.length - 1), (rows) => add(rows, 1)) };
}
