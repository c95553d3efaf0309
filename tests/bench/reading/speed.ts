import type { Gazetteer } from "../../../src/read/gazetteer/gazetteer.ts";
import { NO_HINTS } from "../../../src/read/hints.ts";
import type { Model } from "../../../src/read/model/model.ts";
import { read } from "../../../src/read/read.ts";
import { shippedGazetteer, shippedModel } from "./opened.ts";

export type Opened = { readonly gazetteer: Gazetteer; readonly model: Model; readonly line: string };

/** Opens what is shipped, measured; to be called before anything else, or what is held cannot be told. */
export function opening(): Opened {
  const before = held();
  const [gazetteer, forGazetteer] = timed(shippedGazetteer);
  const bytes = held() - before;
  const [model, forModel] = timed(shippedModel);
  const line = `Gazetteer opened in ${forGazetteer}, holds ${(bytes / 1e6).toFixed(0)} MB; model in ${forModel}`;
  return { gazetteer, model, line };
}

/** How fast articles are read on this thread; fails if an excerpt or a mention is not the text at its offsets. */
export function speedOf(texts: readonly string[], { gazetteer, model }: Opened): readonly string[] {
  for (const text of texts.slice(0, 200)) read(text, NO_HINTS, gazetteer, model);
  let excerpts = 0;
  const times = texts.map((text) => {
    const before = processorMs();
    const { excerpts: found, mentions } = read(text, NO_HINTS, gazetteer, model);
    const took = processorMs() - before;
    for (const { start, end, quotation } of found) verbatim(text, start, end, quotation);
    for (const { start, end, text: words } of mentions) verbatim(text, start, end, words);
    excerpts += found.length;
    return took;
  });
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  const sum = times.reduce((all, time) => all + time, 0);
  return [
    `${texts.length} articles: ${(texts.length / (sum / 1000)).toFixed(0)} a second of processor time; ms an article: p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)}`,
    `${excerpts} excerpts and all mentions are the text at their offsets`,
    ...LONG.map((piece) => longText(piece ?? texts.join("\n\n"), { gazetteer, model })),
  ];
}

const MEGABYTE = 1_000_000;
/** A megabyte each: the corpora's own text, and what a text might be made of to be slow. */
const LONG: readonly (string | null)[] = [
  null,
  "Tripoli, ",
  "Libya\n\n",
  "A B C D ",
  "U.S. ",
  "Nov. 13, 2018\n\n",
  "eastern Libya and the south of the country, ",
];

function longText(piece: string, { gazetteer, model }: Pick<Opened, "gazetteer" | "model">): string {
  const text = piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);
  const [, took] = timed(() => read(text, NO_HINTS, gazetteer, model));
  return `1 MB of ${piece.length > 100 ? "news" : JSON.stringify(piece)}: ${took}`;
}

function verbatim(text: string, start: number, end: number, words: string): void {
  if (text.slice(start, end) !== words)
    throw new Error(`What is said to stand at ${start} does not: ${words}`);
}

/** What a step gives, and its time: the processor's, with that of the collector's threads, and the clock's. */
function timed<Result>(step: () => Result): readonly [result: Result, took: string] {
  const [start, before] = [performance.now(), processorMs()];
  const result = step();
  return [
    result,
    `${(processorMs() - before).toFixed(0)} ms of processor time (${(performance.now() - start).toFixed(0)} by the clock)`,
  ];
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
