import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { tokensOf } from "../../src/read/gazetteer/fold.ts";
import type { Gazetteer } from "../../src/read/gazetteer/gazetteer.ts";
import { openGazetteer } from "../../src/read/gazetteer/open.ts";

const root = new URL("../../", import.meta.url);
const before = memory();
const bytes = readFileSync(new URL("public/gazetteer/gazetteer.bin", root));
const opened = timed(() => openGazetteer(bytes));
if (opened.value.kind === "failed") throw new Error(opened.value.reason);
const { gazetteer } = opened.value;
const held = memory() - before;
const tokens = tokensOf(readText()).map(({ folded }) => folded);
const walk = timed(() => walkAll(gazetteer, tokens, 100_000));
const names = Array.from({ length: 20_000 }, (_, at) => gazetteer.name((at * 7919) % gazetteer.size));
const lookups = timed(() => names.reduce((sum, name) => sum + gazetteer.lookup(name).length, 0));

const rows: readonly (readonly [string, string])[] = [
  ["places", String(gazetteer.size)],
  ["bytes", String(bytes.length)],
  ["gzip -9", String(gzipSync(bytes, { level: 9 }).length)],
  ["brotli 11", String(brotli(bytes))],
  ["load, processor ms", opened.ms.toFixed(0)],
  ["held, MB (file included)", (held / 1e6).toFixed(1)],
  ["one lookup of a name, µs", ((1000 * lookups.ms) / names.length).toFixed(2)],
  ["names at one token, µs", ((1000 * walk.ms) / walk.value).toFixed(2)],
];
for (const [what, value] of rows) process.stdout.write(`${what.padEnd(28)}${value}\n`);

/** Processor time, not the clock's: other work on the machine does not count. */
function timed<Value>(act: () => Value): { readonly value: Value; readonly ms: number } {
  const start = process.cpuUsage();
  const value = act();
  const { user, system } = process.cpuUsage(start);
  return { value, ms: (user + system) / 1000 };
}

/** Bytes held after a full collection; run with `--expose-gc`. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function readText(): string {
  return readFileSync(new URL("geodata/articles/003_30ef00eb747dd457.txt", root), "utf8");
}

/** Walks from every token, again and again; answers how often. */
function walkAll(gazetteer: Gazetteer, words: readonly string[], times: number): number {
  let matches = 0;
  for (let turn = 0; turn < times; turn++) matches += gazetteer.namesAt(words, turn % words.length).length;
  return matches < 0 ? 0 : times;
}

function brotli(data: Uint8Array): number {
  return brotliCompressSync(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  }).length;
}
