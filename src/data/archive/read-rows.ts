import { wholes } from "../../core/columns.ts";
import { counted, countText } from "../../core/count-text.ts";
import type { ChunkReading } from "./chunks.ts";
import type { Directory } from "./directory.ts";
import type { Platform } from "./platform.ts";
import type { Rows, Tables } from "./row-models.ts";
import { unpackRows } from "./unpack-rows.ts";

/** The rows of a block that could be read: where they begin in the archive, and where in the columns. */
export type Stretch = { readonly archived: number; readonly held: number; readonly rows: number };

export type ReadRows = {
  readonly columns: Rows;
  readonly stretches: readonly Stretch[];
  /** Why a block is missing, a sentence each. */
  readonly troubles: readonly string[];
};

/** Every block that can be read, end to end, from their chunks as they come; what cannot be is told and left out. */
export async function readRows(
  blocks: Directory["blocks"],
  tables: Tables,
  fetched: readonly Promise<ChunkReading>[],
  { unpacking = unpackingHere }: Pick<Platform, "unpacking"> = {},
): Promise<ReadRows> {
  const { unpack, end } = unpacking(tables, blocks.length);
  const troubles: string[] = [];
  // Each as it comes, so that the page may do something between two.
  const readings = await Promise.all(
    blocks.map(async ([rows], number) => {
      const reading = await fetched[number];
      if (reading === undefined) throw new Error(`block ${number} was not asked for`);
      return reading.kind === "failed"
        ? reading
        : { kind: "read" as const, columns: await unpack(reading.bytes, rows) };
    }),
  );
  end();
  const found: Rows[] = [];
  const stretches: Stretch[] = [];
  let [archived, held] = [0, 0];
  for (const [number, [rows]] of blocks.entries()) {
    const reading = readings[number];
    const read = reading?.kind === "read" ? reading.columns : null;
    const name = `Block ${countText(number + 1)} of ${countText(blocks.length)}, ${counted(rows, "excerpt")},`;
    if (reading?.kind === "failed") troubles.push(`${name} ${reading.reason}.`);
    else if (read === null) troubles.push(`${name} does not hold what the directory says.`);
    if (read !== null) {
      found.push(read);
      stretches.push({ archived, held, rows });
      held += rows;
    }
    archived += rows;
  }
  return { columns: endToEnd(found, tables), stretches, troubles };
}

const unpackingHere: NonNullable<Platform["unpacking"]> = (tables) => ({
  unpack: async (bytes, rows) => unpackRows(bytes, rows, tables),
  end: () => {},
});

function endToEnd(blocks: readonly Rows[], tables: Tables): Rows {
  const sum = (lengthOf: (block: Rows) => number): number =>
    blocks.reduce((all, block) => all + lengthOf(block), 0);
  const rows = sum((block) => block.rows);
  const lists = (name: "placings" | "naming", end: number) => {
    const start = new Uint32Array(rows + 1);
    const items = wholes(
      sum((block) => block[name].items.length),
      end,
    );
    let [row, at] = [0, 0];
    for (const block of blocks) {
      items.set(block[name].items, at);
      for (let own = 1; own <= block.rows; own++) start[row + own] = at + (block[name].start[own] ?? 0);
      row += block.rows;
      at += block[name].items.length;
    }
    return { start, items };
  };
  const column = (name: "happened" | "published" | "publisher", end: number) => {
    const values = wholes(rows, end);
    let row = 0;
    for (const block of blocks) {
      values.set(block[name], row);
      row += block.rows;
    }
    return values;
  };
  const placings = lists("placings", tables.places.order.length);
  const beside = (name: "roles" | "unsure") => {
    const values = new Uint8Array(placings.items.length);
    let at = 0;
    for (const block of blocks) {
      values.set(block[name], at);
      at += block[name].length;
    }
    return values;
  };
  return {
    rows,
    placings,
    roles: beside("roles"),
    unsure: beside("unsure"),
    naming: lists("naming", tables.actors.order.length),
    happened: column("happened", tables.times),
    published: column("published", tables.times),
    publisher: column("publisher", tables.publishers.order.length),
  };
}
