import type { Corpus } from "../../../geodata/model/gold.ts";
import { NO_HINTS } from "../../../src/read/hints.ts";
import { read } from "../../../src/read/read.ts";
import { shippedGazetteer, shippedModel } from "./opened.ts";

/** Articles a second on this thread, the time an article takes, loading, memory; and that every excerpt is verbatim. */
export function speedOf(corpora: readonly Corpus[]): readonly string[] {
  const before = memory();
  const start = performance.now();
  const gazetteer = shippedGazetteer();
  const opened = performance.now();
  const model = shippedModel();
  const loaded = performance.now();
  const resident = memory() - before;
  const texts = corpora.flatMap(({ articles }) => articles.map(({ text }) => text));
  for (const text of texts.slice(0, 200)) read(text, NO_HINTS, gazetteer, model);
  let excerpts = 0;
  const times = texts.map((text) => {
    const began = performance.now();
    const reading = read(text, NO_HINTS, gazetteer, model);
    const took = performance.now() - began;
    for (const { start: from, end, quotation } of reading.excerpts) {
      if (text.slice(from, end) !== quotation) throw new Error(`An excerpt at ${from} is not verbatim.`);
      excerpts += 1;
    }
    return took;
  });
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  const sum = times.reduce((all, time) => all + time, 0);
  return [
    `\n${(texts.length / (sum / 1000)).toFixed(0)} articles/s; ms an article: p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)}; ${excerpts} excerpts, all verbatim`,
    `gazetteer opened in ${(opened - start).toFixed(0)} ms, model in ${(loaded - opened).toFixed(0)} ms; ${(resident / 1e6).toFixed(0)} MB more resident`,
  ];
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}
