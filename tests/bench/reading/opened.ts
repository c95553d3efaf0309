import { readFileSync } from "node:fs";
import type { Gazetteer } from "../../../src/read/gazetteer/gazetteer.ts";
import { openGazetteer } from "../../../src/read/gazetteer/open.ts";
import { openLexicon } from "../../../src/read/model/lexicon.ts";
import { type Model, openWeights, THRESHOLDS } from "../../../src/read/model/model.ts";

const shipped = (path: string): URL => new URL(`../../../public/${path}`, import.meta.url);

/** The gazetteer as it is shipped. */
export function shippedGazetteer(): Gazetteer {
  const opened = openGazetteer(readFileSync(shipped("gazetteer/gazetteer.bin")));
  if (opened.kind === "failed") throw new Error(opened.reason);
  return opened.gazetteer;
}

/** The model as it is shipped. */
export function shippedModel(): Model {
  const lexicon = openLexicon(readFileSync(shipped("model/lexicon.bin")));
  const weights = openWeights(readFileSync(shipped("model/weights.tsv"), "utf8"));
  if (lexicon.kind === "failed") throw new Error(lexicon.reason);
  if (weights.kind === "failed") throw new Error(weights.reason);
  return { lexicon: lexicon.lexicon, weights: weights.weights, thresholds: THRESHOLDS };
}
