import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Columns } from "../../../src/core/columns.ts";
import { dateClassesOf } from "../../../src/data/archive/date-classes.ts";
import { headsOf } from "../../../src/data/archive/heads.ts";
import { packPlaces } from "../../../src/data/archive/pack-places.ts";
import { packRows } from "../../../src/data/archive/pack-rows.ts";
import { packTimes } from "../../../src/data/archive/pack-times.ts";
import { countsOf, rankingOf } from "../../../src/data/archive/ranking.ts";
import { allWeights } from "../../../src/engine/columnar/count-places.ts";

/** Bytes of the parts of an archive's index, packed as it packs them, and by brotli for comparison. */
export function archiveSizes(columns: Columns): readonly string[] {
  const { places, actors, publishers, tree } = columns;
  const excerpts = countsOf(columns.placings.items, places.length);
  const tables = {
    places: rankingOf(excerpts),
    actors: rankingOf(countsOf(columns.naming.items, actors.length)),
    publishers: rankingOf(countsOf(columns.publisher, publishers.length)),
    times: columns.times.first.length,
    dates: dateClassesOf(columns.times),
  };
  const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  const positions = places.map(({ position }) => position);
  const kinds = places.map(({ kind }) => kind);
  const blocks = [];
  for (let from = 0; from < columns.rows; from += 65_536) {
    blocks.push(packRows(columns, tables, from, Math.min(columns.rows, from + 65_536)));
  }
  const weights = allWeights(columns);
  const heads = headsOf(tree, weights);
  const named = heads.flatMap((leaf) => places[leaf] ?? []);
  const parts: readonly (readonly [name: string, chunks: readonly Uint8Array[]])[] = [
    ["places and totals", [packPlaces({ tree, weights, positions, kinds })]],
    ["first ids and names", [text([heads, named.map(({ id }) => id), named.map(({ name }) => name)])]],
    ["all ids and names", [text([places.map(({ id }) => id), places.map(({ name }) => name)])]],
    ["dates", [packTimes(columns.times)]],
    ["actors and publishers", [text([actors, publishers])]],
    [`${blocks.length} blocks of rows`, blocks],
  ];
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`.padStart(9);
  return parts.map(([name, chunks]) => {
    const sum = (size: (chunk: Uint8Array) => number): number =>
      chunks.reduce((all, one) => all + size(one), 0);
    const raw = sum(({ length }) => length);
    const gzip = sum((chunk) => gzipSync(chunk, { level: 9 }).length);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    const brotli = sum((chunk) => brotliCompressSync(chunk, { params }).length);
    return `  ${name.padEnd(28)}${kB(raw)} packed${kB(gzip)} gzip${kB(brotli)} brotli`;
  });
}
