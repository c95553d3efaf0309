import { expose, wrap } from "comlink";
import { expect, test } from "vitest";
import { dateClassesOf } from "../../../src/data/archive/date-classes.ts";
import { packRows } from "../../../src/data/archive/pack-rows.ts";
import { countsOf, rankingOf } from "../../../src/data/archive/ranking.ts";
import { unpackRows } from "../../../src/data/archive/unpack-rows.ts";
import { atlasColumns } from "../../../src/engine/columnar/atlas-columns.ts";
import { type RowUnpacker, rowUnpacker } from "../../../src/ui/archive/row-unpacker.ts";
import { committedAtlas } from "../../data/committed.ts";

test("rows that were unpacked on the other side of a port are those unpacked here", async () => {
  const { columns } = atlasColumns(committedAtlas());
  const tables = {
    places: rankingOf(countsOf(columns.placings.items, columns.places.length)),
    actors: rankingOf(countsOf(columns.naming.items, columns.actors.length)),
    publishers: rankingOf(countsOf(columns.publisher, columns.publishers.length)),
    times: columns.times.first.length,
    dates: dateClassesOf(columns.times),
  };
  const packed = packRows(columns, tables, 0, columns.rows);
  const { port1, port2 } = new MessageChannel();
  expose(rowUnpacker(), port1);
  const unpacker = wrap<RowUnpacker>(port2);
  await unpacker.take(tables);
  expect(await unpacker.unpack(packed, columns.rows)).toEqual(unpackRows(packed, columns.rows, tables));
  expect(await unpacker.unpack(packed.slice(0, 9), columns.rows)).toBe(null);
  for (const port of [port1, port2]) port.close();
});
