import { openGazetteer } from "../../../src/read/gazetteer/open.ts";
import type { Hints } from "../../../src/read/hints.ts";
import { openLexicon } from "../../../src/read/model/lexicon.ts";
import { openWeights, THRESHOLDS } from "../../../src/read/model/model.ts";
import { read } from "../../../src/read/read.ts";

/** What the page asks: articles to read; and what it gets: their readings as JSON, or why there are none. */
export type Request = readonly { readonly text: string; readonly hints: Hints }[];
export type Reply =
  | { readonly kind: "read"; readonly readings: readonly string[] }
  | { readonly kind: "failed"; readonly reason: string };

const bytesOf = async (path: string): Promise<ArrayBuffer> => (await fetch(path)).arrayBuffer();

/** Opens what is shipped, as it comes over the network. */
async function opened() {
  const [file, words, learned] = await Promise.all([
    bytesOf("/gazetteer/gazetteer.bin"),
    bytesOf("/model/lexicon.bin"),
    fetch("/model/weights.tsv").then((response) => response.text()),
  ]);
  const gazetteer = openGazetteer(file);
  if (gazetteer.kind === "failed") throw new Error(gazetteer.reason);
  const lexicon = openLexicon(new Uint8Array(words));
  if (lexicon.kind === "failed") throw new Error(lexicon.reason);
  const weights = openWeights(learned);
  if (weights.kind === "failed") throw new Error(weights.reason);
  const model = { lexicon: lexicon.lexicon, weights: weights.weights, thresholds: THRESHOLDS };
  return { gazetteer: gazetteer.gazetteer, model };
}

addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  try {
    const { gazetteer, model } = await opened();
    const readings = data.map(({ text, hints }) => JSON.stringify(read(text, hints, gazetteer, model)));
    postMessage({ kind: "read", readings } satisfies Reply);
  } catch (error) {
    postMessage({ kind: "failed", reason: String(error) } satisfies Reply);
  }
});
