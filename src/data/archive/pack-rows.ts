import type { Lists } from "../../core/columns.ts";
import { packCoded } from "./coded.ts";
import { Packer } from "./packer.ts";
import { modelsOf, type Rows, type Tables } from "./row-models.ts";
import { tellingRows } from "./row-telling.ts";
import { writeSet } from "./sets.ts";

/**
 * Rows `from` … `to`, the end left out: how many placings and actors they have, the shares of all tokens, and the
 * rows. A reader gets what was written last first: rows and what each tells are written from their end to their beginning.
 */
export function packRows(columns: Rows, tables: Tables, from: number, to: number): Uint8Array {
  const packer = new Packer();
  const lengthIn = ({ start }: Lists): number => (start[to] ?? 0) - (start[from] ?? 0);
  packer.whole(lengthIn(columns.placings));
  packer.whole(lengthIn(columns.naming));

  const rows = [...tellingRows(columns, tables, from, to)].reverse();
  packCoded(packer, modelsOf(tables), (sink) => {
    for (const told of rows) {
      for (let at = told.length - 1; at >= 0; at--) {
        const one = told[at];
        if (one === undefined) continue;
        if ("set" in one) writeSet(sink, one.model, one.set);
        else sink.whole(one.model, one.value);
      }
    }
  });
  return packer.taken();
}
