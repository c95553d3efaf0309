import { transfer } from "comlink";
import type { Rows, Tables } from "../../data/archive/row-models.ts";
import { unpackRows } from "../../data/archive/unpack-rows.ts";

/** Unpacks blocks of rows in a worker. */
export type RowUnpacker = {
  /** What the rows of all blocks are numbers into; before the first of them. */
  readonly take: (tables: Tables) => void;
  readonly unpack: (bytes: Uint8Array, rows: number) => Rows | null;
};

export function rowUnpacker(): RowUnpacker {
  let tables: Tables | null = null;
  return {
    take: (taken) => {
      tables = taken;
    },
    unpack: (bytes, rows) => {
      if (tables === null) throw new Error("a block came before its tables");
      const unpacked = unpackRows(bytes, rows, tables);
      return unpacked === null ? null : transfer(unpacked, buffersOf(unpacked));
    },
  };
}

function buffersOf({
  placings,
  naming,
  roles,
  unsure,
  happened,
  published,
  publisher,
}: Rows): Transferable[] {
  const columns = [placings.start, placings.items, naming.start, naming.items, roles, unsure];
  return [...columns, happened, published, publisher].map(({ buffer }) => buffer);
}
