import type { Columns } from "../../core/columns.ts";
import type { Filter } from "../../core/filter.ts";
import { inCommon } from "./in-common.ts";
import { rowsOf } from "./invert.ts";
import {
  bitsFor,
  complement,
  everyRow,
  grown,
  listed,
  marked,
  type RowSet,
  union,
  withBits,
  withoutBits,
} from "./row-set.ts";
import type { Standing } from "./standing.ts";
import type { Table } from "./table.ts";

/** Rows that name the chosen actors, any or all of them, and none of the excluded. */
export function rowsNaming(table: Table, { actors, match, not }: Filter): RowSet {
  const excluded = known(not, table.numberOfActor);
  const chosen = known(actors, table.numberOfActor);
  if (actors.size === 0)
    return excluded.length === 0 ? everyRow(table.columns.rows) : without(table, excluded);
  if (match === "all" && chosen.length < actors.size) return listed(new Uint32Array(), table.columns.rows);
  const [only, ...others] = chosen;
  if (only !== undefined && others.length === 0 && excluded.length === 0) {
    return table.frequent().get(only) ?? listed(rowsOf(table.naming(), only), table.columns.rows);
  }
  return match === "all" || chosen.length < 2
    ? rowsNamingAll(table, chosen, excluded)
    : rowsNamingAny(table, chosen, excluded);
}

/** The rows that all the lists of the chosen share, the rarest first, and no list of the excluded has. No chosen actor: no row. */
function rowsNamingAll(table: Table, chosen: readonly number[], excluded: readonly number[]): RowSet {
  const { rows } = table.columns;
  const rowsOfEach = (actors: readonly number[]) =>
    actors.map((actor) => {
      const list = rowsOf(table.naming(), actor);
      const bits = () => table.frequent().get(actor)?.bits()?.slice() ?? withBits(bitsFor(rows), list);
      return { list, bits };
    });
  const [rarest, ...others] = rowsOfEach(chosen).sort((a, b) => a.list.length - b.list.length);
  if (rarest === undefined) return listed(new Uint32Array(), rows);
  let kept = rarest.list;
  for (const other of others) kept = inCommon(kept, other, true);
  for (const other of rowsOfEach(excluded)) kept = inCommon(kept, other, false);
  return listed(kept, rows);
}

function rowsNamingAny(table: Table, chosen: readonly number[], excluded: readonly number[]): RowSet {
  const listOf = (actor: number): Uint32Array => rowsOf(table.naming(), actor);
  const [most] = chosen
    .flatMap((actor) => table.frequent().get(actor) ?? [])
    .sort((one, other) => other.size - one.size);
  if (excluded.length === 0 && most !== undefined) {
    const others = chosen.filter((actor) => table.frequent().get(actor) !== most);
    return grown(most, others.map(listOf));
  }
  const naming = union(chosen.map(listOf), table.columns.rows);
  const bits = naming.bits();
  if (excluded.length === 0 || bits === null) return naming;
  for (const actor of excluded) withoutBits(bits, listOf(actor));
  return marked(bits);
}

function without(table: Table, excluded: readonly number[]): RowSet {
  const { rows } = table.columns;
  const naming = union(
    excluded.map((actor) => rowsOf(table.naming(), actor)),
    rows,
  );
  return complement(naming, rows);
}

export function rowsPublishedBy(table: Table, publishers: ReadonlySet<string>): RowSet {
  const { rows } = table.columns;
  if (publishers.size === 0) return everyRow(rows);
  const [first, ...others] = known(publishers, table.numberOfPublisher);
  if (first === undefined) return listed(new Uint32Array(), rows);
  if (others.length === 0) return listed(rowsOf(table.published(), first), rows);
  return union(
    [first, ...others].map((publisher) => rowsOf(table.published(), publisher)),
    rows,
  );
}

/** Rows that keep a placing; every row where nothing is chosen, the unplaced too. */
export function rowsStanding({ rows, placings, roles }: Columns, standing: Standing | null): RowSet {
  if (standing === null) return everyRow(rows);
  const bits = bitsFor(rows);
  for (let row = 0; row < rows; row++) {
    const end = placings.start[row + 1] ?? 0;
    for (let placing = placings.start[row] ?? 0; placing < end; placing++) {
      if (standing.places[placings.items[placing] ?? 0] === 0) continue;
      if (standing.roles[roles[placing] ?? 0] === 0) continue;
      bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
      break;
    }
  }
  return marked(bits);
}

function known(ids: ReadonlySet<string>, numberOf: (id: string) => number | undefined): readonly number[] {
  return Array.from(ids, numberOf).filter((number) => number !== undefined);
}
