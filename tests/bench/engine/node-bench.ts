import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { archiveSizes } from "./archive-size.ts";
import { datelineOf } from "./dateline.ts";
import type { Measured } from "./measure.ts";
import { seededColumns } from "./seeded-columns.ts";
import { superclusterOf } from "./supercluster.ts";

/** Beyond this supercluster would only fill the memory. */
const MOST_FEATURES = 1_000_000;

/** `--sizes 10000,1000000`: placings; `--json FILE`: what was measured, for machines; `--archive`: sizes of files alone. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string", default: "10000,100000,1000000" },
      json: { type: "string" },
      archive: { type: "boolean", default: false },
    },
  });
  const measured: Measured[] = [];
  for (const size of values.sizes.split(",").map(Number)) {
    const columns = seededColumns(size);
    console.log(`\n${size.toLocaleString("en")} placings, ${columns.rows.toLocaleString("en")} excerpts`);
    if (values.archive) {
      console.log(archiveSizes(columns).join("\n"));
      continue;
    }
    const own = await datelineOf(columns);
    const other = size <= MOST_FEATURES ? await superclusterOf(columns) : [];
    measured.push(...own, ...other);
    for (const one of own) {
      const peer = other.find(({ metric }) => metric === one.metric);
      console.log(line(one) + (peer === undefined ? "" : against(one, peer)));
    }
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measured, null, 1)}\n`);
}

const line = ({ metric, median, min, max, unit }: Measured): string =>
  `  ${metric.padEnd(44)}${short(median).padStart(8)} ${unit.padEnd(7)}(${short(min)} – ${short(max)})`;

const against = (own: Measured, peer: Measured): string =>
  `   supercluster ${short(peer.median)}: ${(peer.median / own.median).toFixed(1)}×`;

const short = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0));
