import { mkdirSync, openSync, readSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { PLATFORM } from "../../../src/cli/archive-platform.ts";
import { EVERYTHING } from "../../../src/core/filter.ts";
import { ARCHIVE_FORMAT } from "../../../src/data/archive/directory.ts";
import { openArchive } from "../../../src/data/archive/open-archive.ts";
import type { Fetching } from "../../../src/data/archive/platform.ts";
import { writeArchive } from "../../../src/data/archive/write-archive.ts";
import { columnAnswererOf } from "../../../src/engine/columnar/column-answer.ts";
import { allWeights } from "../../../src/engine/columnar/count-places.ts";
import { openingSketch } from "../../../src/engine/columnar/opening-sketch.ts";
import { question } from "./asked.ts";
import { memory } from "./measure.ts";
import { seededColumns } from "./seeded-columns.ts";
import { seededHead, seededTexts } from "./seeded-texts.ts";

/** Placings of the seeded columns for one excerpt. */
const PLACINGS = 1.277;

/** `--excerpts 100000 --out FILE`: makes an archive of made-up articles, opens it, and says what each step fetched. */
export async function make(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      excerpts: { type: "string", default: "100000" },
      out: { type: "string", default: "dist/bench/atlas.dateline" },
    },
  });
  const columns = seededColumns(Math.round(Number(values.excerpts) * PLACINGS));
  const source = {
    atlas: seededHead(columns),
    columns,
    weights: allWeights(columns),
    texts: seededTexts(columns),
  };
  const parts = await writeArchive(source, PLATFORM);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, parts[0] ?? "");
  for (const part of parts.slice(1)) writeFileSync(values.out, part, { flag: "a" });
  const folder = dirname(values.out);
  const pointer = { format: ARCHIVE_FORMAT, file: basename(values.out), excerpts: columns.rows };
  writeFileSync(join(folder, "atlas.json"), `${JSON.stringify(pointer)}\n`);
  console.log(`To look at it: node dist/cli/dateline.js serve ${folder}`);
  console.log(`${values.out}: ${columns.rows.toLocaleString("en")} excerpts`);
  await tryOut(values.out);
}

async function tryOut(path: string): Promise<void> {
  const file = openSync(path, "r");
  let [fetched, requests] = [0, 0];
  const fetching: Fetching = async (from, to) => {
    const bytes = new Uint8Array(to - from);
    const length = readSync(file, bytes, 0, to - from, from);
    fetched += length;
    requests++;
    return bytes.subarray(0, length);
  };
  let began = performance.now();
  const say = (step: string): void => {
    const kB = (fetched / 1000).toFixed(0);
    console.log(`  ${step}: ${(performance.now() - began).toFixed(0)} ms, ${requests} requests, ${kB} kB`);
    [fetched, requests, began] = [0, 0, performance.now()];
  };
  const before = await memory();
  began = performance.now();
  const archive = await openArchive(fetching, PLATFORM);
  if (archive.kind === "failed") throw new Error(archive.reason);
  const { viewport, zoom } = question();
  if (openingSketch(archive)(viewport, zoom) === null) throw new Error("the first marks have no names");
  say("first marks");
  const loaded = await archive.load();
  if (loaded.kind === "failed") throw new Error(loaded.reason);
  say("the whole index");
  const ask = columnAnswererOf(loaded.columns, loaded.shelf);
  const page = { after: null, limit: 0 };
  const { totals } = await ask(question({}, { page }));
  say(`the first answer, ${totals.excerpts} excerpts`);
  await ask(question({}, { page: { after: null, limit: 200 } }));
  say("a page of 200");
  const found = await ask(question({ ...EVERYTHING, words: ["harv", "person"] }, { page }));
  say(`a search, ${found.totals.excerpts} found`);
  console.log(`  ${(((await memory()) - before) / 1e6).toFixed(0)} MB held`);
}
