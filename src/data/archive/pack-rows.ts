import { type Columns, type Wholes, wholes } from "../../core/columns.ts";
import { ROLES } from "../../core/excerpt.ts";
import { UNDATED } from "../../core/times.ts";
import { Packer, Unpacker } from "./packer.ts";
import type { Ranking } from "./ranking.ts";

/** What the rows of every block are numbers into. */
export type Tables = {
  readonly places: Ranking;
  readonly actors: Ranking;
  readonly publishers: number;
  readonly times: number;
};

/** The columns that have one entry or one list a row. */
export type Rows = Pick<
  Columns,
  "rows" | "placings" | "roles" | "naming" | "happened" | "published" | "publisher"
>;

/**
 * Rows `from` … `to`, the end left out, column after column. Places and actors by how often they occur; the day of
 * publication by what it differs from that of the row before; when it happened by how long before that, where it is
 * known; the publisher only where it is another than that of the row before. The actors of a row are rising ranks, told by steps.
 */
export function packRows(columns: Rows, { places, actors }: Tables, from: number, to: number): Uint8Array {
  const packer = new Packer();
  const { placings, naming, roles, published, happened, publisher } = columns;
  const eachRow = (pack: (row: number) => void): void => {
    for (let row = from; row < to; row++) pack(row);
  };
  const [firstPlacing, lastPlacing] = [placings.start[from] ?? 0, placings.start[to] ?? 0];
  eachRow((row) => packer.whole((placings.start[row + 1] ?? 0) - (placings.start[row] ?? 0)));
  for (let at = firstPlacing; at < lastPlacing; at++) packer.whole(places.rank[placings.items[at] ?? 0] ?? 0);
  for (let at = firstPlacing; at < lastPlacing; at++) packer.byte(roles[at] ?? 0);
  eachRow((row) => packer.whole((naming.start[row + 1] ?? 0) - (naming.start[row] ?? 0)));
  eachRow((row) => {
    const named = naming.items.slice(naming.start[row], naming.start[row + 1]);
    let before = -1;
    for (const rank of Uint32Array.from(named, (actor) => actors.rank[actor] ?? 0).sort()) {
      packer.whole(rank - before - 1);
      before = rank;
    }
  });

  const before = (column: Wholes, row: number): number => (row === from ? 0 : (column[row - 1] ?? 0));
  eachRow((row) => packer.signed((published[row] ?? 0) - before(published, row)));
  eachRow((row) => {
    const time = happened[row] ?? UNDATED;
    if (time === UNDATED) packer.whole(0);
    else {
      const earlier = (published[row] ?? 0) - time;
      packer.whole(earlier < 0 ? -2 * earlier : 2 * earlier + 1);
    }
  });
  eachRow((row) => {
    const own = publisher[row] ?? 0;
    packer.whole(row > from && own === before(publisher, row) ? 0 : own + 1);
  });
  return packer.taken();
}

/** Null when the bytes are not those of `rows` rows over these tables. */
export function unpackRows(bytes: Uint8Array, rows: number, tables: Tables): Rows | null {
  const packed = new Unpacker(bytes);
  let sound = true;
  const below = (end: number, value: number): number => {
    if (value >= 0 && value < end) return value;
    sound = false;
    return 0;
  };
  const lists = (values: number, fill: (items: Wholes, from: number, to: number) => void) => {
    const start = new Uint32Array(rows + 1);
    for (let row = 0; row < rows; row++)
      start[row + 1] = (start[row] ?? 0) + below(values + 1, packed.whole());
    const items = wholes(below(bytes.length + 1, start[rows] ?? 0), values);
    for (let row = 0; row < rows && sound; row++) fill(items, start[row] ?? 0, start[row + 1] ?? 0);
    return { start, items };
  };
  const column = (end: number, read: (row: number, before: number) => number): Wholes => {
    const values = wholes(rows, end);
    for (let row = 0; row < rows && sound; row++) {
      values[row] = below(end, read(row, row === 0 ? 0 : (values[row - 1] ?? 0)));
    }
    return values;
  };

  const [places, actors] = [tables.places.order, tables.actors.order];
  const placings = lists(places.length, (items, from, to) => {
    for (let at = from; at < to; at++) items[at] = places[below(places.length, packed.whole())] ?? 0;
  });
  const roles = new Uint8Array(placings.items.length);
  for (let at = 0; at < roles.length; at++) roles[at] = below(ROLES.length, packed.byte());
  const naming = lists(actors.length, (items, from, to) => {
    let rank = -1;
    for (let at = from; at < to; at++) {
      rank = below(actors.length, rank + 1 + packed.whole());
      items[at] = actors[rank] ?? 0;
    }
    items.subarray(from, to).sort();
  });
  const published = column(tables.times, (_, before) => before + packed.signed());
  const happened = column(tables.times, (row) => {
    const told = packed.whole();
    if (told === 0) return UNDATED;
    return (published[row] ?? 0) + (told % 2 === 0 ? told / 2 : -(told - 1) / 2);
  });
  const publisher = column(tables.publishers, (_, before) => {
    const told = packed.whole();
    return told === 0 ? before : told - 1;
  });
  return sound && packed.isSpent ? { rows, placings, roles, naming, happened, published, publisher } : null;
}
