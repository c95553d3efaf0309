import { readFileSync } from "node:fs";
import type { Gazetteer } from "../../../src/read/gazetteer/gazetteer.ts";
import { openGazetteer } from "../../../src/read/gazetteer/open.ts";
import type { Model } from "../../../src/read/model/model.ts";
import { MODEL_FILES, openModel } from "../../../src/read/model/open-model.ts";

const shipped = (path: string): URL => new URL(`../../../public/${path}`, import.meta.url);

/** The gazetteer as it is shipped. */
export function shippedGazetteer(): Gazetteer {
  const opened = openGazetteer(readFileSync(shipped("gazetteer/gazetteer.bin")));
  if (opened.kind === "failed") throw new Error(opened.reason);
  return opened.gazetteer;
}

/** The model as it is shipped. */
export function shippedModel(): Model {
  const bytes = (file: string): Uint8Array => readFileSync(shipped(file));
  const { lexicon, weights, tagger, known } = MODEL_FILES;
  const opened = openModel(
    { lexicon: bytes(lexicon), weights: bytes(weights), tagger: bytes(tagger), known: bytes(known) },
    (text) => new TextDecoder().decode(text),
  );
  if (opened.kind === "failed") throw new Error(`${opened.file}: ${opened.reason}`);
  return opened.model;
}
