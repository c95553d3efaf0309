import type { Columns } from "../../core/columns.ts";
import { ROLES } from "../../core/excerpt.ts";
import { PLACE_KINDS } from "../../core/place.ts";
import type { Counter } from "./counter.ts";
import { eachBatch, everyRow } from "./row-set.ts";
import type { Standing } from "./standing.ts";

/** In how many rows a placing that stands has each role, a number into `ROLES`. */
export function roleCounter(columns: Columns, standing: Standing | null): Counter {
  return traitCounter(columns, standing, ROLES.length, (role) => role);
}

/** In how many rows a placing that stands is at a place of each kind, a number into `PLACE_KINDS`. */
export function kindCounter(columns: Columns, standing: Standing | null): Counter {
  const kinds = Uint8Array.from(columns.places, ({ kind }) => PLACE_KINDS.indexOf(kind));
  return traitCounter(columns, standing, PLACE_KINDS.length, (_, place) => kinds[place] ?? 0);
}

/** Traits are few: those of a row are gathered as bits, so that each counts once. */
function traitCounter(
  { placings: { start, items }, roles }: Columns,
  standing: Standing | null,
  traits: number,
  traitOf: (role: number, place: number) => number,
): Counter {
  const values = new Int32Array(traits);
  const add = (rows: Uint32Array, sign: number): void => {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const end = start[row + 1] ?? 0;
      let found = 0;
      for (let placing = start[row] ?? 0; placing < end; placing++) {
        const [role, place] = [roles[placing] ?? 0, items[placing] ?? 0];
        if (standing !== null && (standing.places[place] === 0 || standing.roles[role] === 0)) continue;
        found |= 1 << traitOf(role, place);
      }
      for (; found !== 0; found &= found - 1) {
        const trait = 31 - Math.clz32(found & -found);
        values[trait] = (values[trait] ?? 0) + sign;
      }
    }
  };
  return { values, add, addEvery: () => eachBatch(everyRow(start.length - 1), (rows) => add(rows, 1)) };
}
