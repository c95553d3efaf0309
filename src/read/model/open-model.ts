import { openKnownActors } from "../actors/known.ts";
import { openTagger } from "../tagger/tagger-file.ts";
import { openLexicon } from "./lexicon.ts";
import type { Model } from "./model.ts";
import { openWeights } from "./weights.ts";

/** The files under `public` that the reader's model is made of. */
export const MODEL_FILES = {
  lexicon: "model/lexicon.bin",
  weights: "model/weights.tsv",
  tagger: "model/tagger.bin",
  known: "model/known-actors.tsv",
} as const;

/** The bytes of each. */
export type ModelBytes = Readonly<Record<keyof typeof MODEL_FILES, Uint8Array>>;

export type ModelOpening =
  | { readonly kind: "opened"; readonly model: Model }
  | { readonly kind: "failed"; readonly file: string; readonly reason: string };

/** Opens the model; says which file cannot be used, and why. `decode` makes text of UTF-8 bytes. */
export function openModel(bytes: ModelBytes, decode: (bytes: Uint8Array) => string): ModelOpening {
  const lexicon = openLexicon(bytes.lexicon);
  if (lexicon.kind === "failed") return { ...lexicon, file: MODEL_FILES.lexicon };
  const weights = openWeights(decode(bytes.weights));
  if (weights.kind === "failed") return { ...weights, file: MODEL_FILES.weights };
  const tagger = openTagger(bytes.tagger);
  if (tagger.kind === "failed") return { ...tagger, file: MODEL_FILES.tagger };
  const known = openKnownActors(decode(bytes.known));
  if (known.kind === "failed") return { ...known, file: MODEL_FILES.known };
  return {
    kind: "opened",
    model: {
      lexicon: lexicon.lexicon,
      weights: weights.weights,
      tagger: tagger.tagger,
      known: known.known,
    },
  };
}
