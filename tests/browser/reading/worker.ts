import { openGazetteer } from "../../../src/read/gazetteer/open.ts";
import type { Hints } from "../../../src/read/hints.ts";
import { MODEL_FILES, openModel } from "../../../src/read/model/open-model.ts";
import { read } from "../../../src/read/read.ts";

/** What the page asks: articles to read; and what it gets: their readings as JSON, or why there are none. */
export type Request = readonly { readonly text: string; readonly hints: Hints }[];
export type Reply =
  | { readonly kind: "read"; readonly readings: readonly string[] }
  | { readonly kind: "failed"; readonly reason: string };

const bytesOf = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(path)).arrayBuffer());

/** Opens what is shipped, as it comes over the network. */
async function opened() {
  const [file, lexicon, weights, tagger, known] = await Promise.all([
    bytesOf("/gazetteer/gazetteer.bin"),
    bytesOf(`/${MODEL_FILES.lexicon}`),
    bytesOf(`/${MODEL_FILES.weights}`),
    bytesOf(`/${MODEL_FILES.tagger}`),
    bytesOf(`/${MODEL_FILES.known}`),
  ]);
  const gazetteer = openGazetteer(file);
  if (gazetteer.kind === "failed") throw new Error(gazetteer.reason);
  const opening = openModel({ lexicon, weights, tagger, known }, (bytes) => new TextDecoder().decode(bytes));
  if (opening.kind === "failed") throw new Error(`${opening.file}: ${opening.reason}`);
  const { model } = opening;
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
