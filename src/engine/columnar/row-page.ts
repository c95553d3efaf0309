import { holds, properBox } from "../../core/box.ts";
import type { Lists } from "../../core/columns.ts";
import type { Clock } from "../../core/filter.ts";
import type { Question, Within } from "../../core/question.ts";
import { firstFrom } from "./in-common.ts";
import { hasBit, isEveryRow, type RowSet } from "./row-set.ts";
import type { Standing } from "./standing.ts";
import type { Aim } from "./sweep.ts";
import type { Table } from "./table.ts";
import { beside } from "./times.ts";

/** The rows of a page, how many there are on all pages, and whether others follow. */
export type RowPage = { readonly rows: Uint32Array; readonly total: number; readonly more: boolean };

/** What the map has counted of the aim already: rows at each place, and all of them. */
export type Counted = { readonly values: Int32Array; readonly size: number };

/** Rows of the aim that stand within what is asked, those after the row `after` first. */
export function rowPage(
  table: Table,
  {
    aim,
    standing,
    counted,
  }: { readonly aim: Aim; readonly standing: Standing | null; readonly counted: Counted },
  { within, page, after }: Pick<Question, "within" | "page"> & { readonly after: number },
): RowPage {
  const limit = page.limit > 0 ? Math.min(Math.floor(page.limit), aim.base.size) : 0;
  const stands = standingWithin(table, within, aim.clock, standing);
  const known = totalOf(table, within, counted);
  const passes = passing(table, aim);

  const rows: number[] = [];
  let [total, more] = [0, false];
  const visit = (row: number): boolean => {
    if (!passes(row) || !stands(row)) return true;
    total++;
    if (row <= after) return true;
    if (rows.length < limit) rows.push(row);
    else more = true;
    return known === null || !more;
  };
  const from = Math.max(known === null ? 0 : after + 1, earliest(table, aim));
  const place = within.kind === "place" ? table.numberOfPlace(within.place) : undefined;
  const { placings } = table.columns;
  if (
    place === undefined ||
    (aim.base.list?.length ?? placings.items.length) * SCANNED < placings.items.length
  )
    walk(aim.base, from, visit);
  else walkPlace(placings, place, aim.base.bits(), from, visit);
  return { rows: Uint32Array.from(rows), total: known ?? total, more };
}

/** Null where the rows must be gone through. */
function totalOf({ numberOfPlace }: Table, within: Within, { values, size }: Counted): number | null {
  if (within.kind === "anywhere") return size;
  return within.kind === "place" ? (values[numberOfPlace(within.place) ?? -1] ?? 0) : null;
}

function passing({ dialOf }: Table, { clock, inside }: Aim): (row: number) => boolean {
  if (inside === null) return () => true;
  const { column } = dialOf(clock);
  return (row) => inside[column[row] ?? 0] === 1;
}

/** No row before it has a date asked for: rows are in the order of publication, so what happened late may begin late. */
function earliest({ columns, dialOf }: Table, { clock, inside }: Aim): number {
  if (inside === null) return 0;
  const { start, items } = dialOf(clock).rows;
  let first = columns.rows;
  for (let date = 0; date < inside.length; date++) {
    const at = start[date] ?? 0;
    if (inside[date] === 1 && at < (start[date + 1] ?? 0)) first = Math.min(first, items[at] ?? 0);
  }
  return first;
}

function standingWithin(
  table: Table,
  within: Within,
  clock: Clock,
  standing: Standing | null,
): (row: number) => boolean {
  if (within.kind === "anywhere") return () => true;
  if (within.kind === "undated" || within.kind === "open-ended") {
    const wanted = beside(table.columns.times, within.kind);
    const { column } = table.dialOf(clock);
    return (row) => wanted[column[row] ?? 0] === 1;
  }
  if (within.kind === "nowhere") {
    const somewhere = standingAt(table, new Uint8Array(table.columns.places.length).fill(1), standing);
    return (row) => !somewhere(row);
  }
  const { places } = table.columns;
  const wanted = new Uint8Array(places.length);
  if (within.kind === "place") {
    const place = table.numberOfPlace(within.place);
    if (place === undefined) return () => false;
    wanted[place] = 1;
  } else {
    const box = properBox(within.box);
    for (const [index, { position }] of places.entries()) wanted[index] = Number(holds(box, position));
  }
  return standingAt(table, wanted, standing);
}

/** Whether a row stands at one of the wanted places, as far as the filter leaves it standing. */
function standingAt(
  { columns: { placings, roles } }: Table,
  wanted: Uint8Array,
  standing: Standing | null,
): (row: number) => boolean {
  return (row) => {
    const end = placings.start[row + 1] ?? 0;
    for (let placing = placings.start[row] ?? 0; placing < end; placing++) {
      const place = placings.items[placing] ?? 0;
      if (wanted[place] === 0) continue;
      if (standing === null) return true;
      if (standing.places[place] === 1 && standing.roles[roles[placing] ?? 0] === 1) return true;
    }
    return false;
  };
}

/** Goes through a set from a row on, until `visit` says that it is enough. */
function walk(set: RowSet, from: number, visit: (row: number) => boolean): void {
  const { list } = set;
  if (list !== null) {
    for (let at = firstFrom(list, from); at < list.length; at++) if (!visit(list[at] ?? 0)) return;
    return;
  }
  const bits = set.bits();
  const rows = isEveryRow(set) ? set.size : (bits?.length ?? 0) * 32;
  for (let row = from; row < rows; row++) if ((bits === null || hasBit(bits, row)) && !visit(row)) return;
}

/** How many placings are scanned in the time that a row of a list takes. */
const SCANNED = 16;

/**
 * Goes through the rows at a place that are in a set, from a row on: scans the placings for the place, since few rows of
 * all are there and a scan needs no list of the rows at each place.
 */
function walkPlace(
  { start, items }: Lists,
  place: number,
  bits: Uint32Array | null,
  from: number,
  visit: (row: number) => boolean,
): void {
  for (
    let [at, row] = [items.indexOf(place, start[from] ?? items.length), from];
    at >= 0;
    at = items.indexOf(place, at + 1)
  ) {
    row = firstFrom(start, at + 1, row + 1) - 1;
    if ((bits === null || hasBit(bits, row)) && !visit(row)) return;
  }
}
