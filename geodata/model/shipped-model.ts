import { readFileSync } from "node:fs";
import { openKnownActors } from "../../src/read/actors/known.ts";
import { openLexicon } from "../../src/read/model/lexicon.ts";
import type { Model } from "../../src/read/model/model.ts";
import { MODEL_FILES } from "../../src/read/model/open-model.ts";
import { openTagger } from "../../src/read/tagger/tagger-file.ts";

const bytes = (file: string): Uint8Array => readFileSync(new URL(`../../public/${file}`, import.meta.url));

/** What is shipped of the model, without the weights that are to be learned. */
export function shippedModel(): Pick<Model, "lexicon" | "tagger" | "known"> {
  const lexicon = openLexicon(bytes(MODEL_FILES.lexicon));
  const tagger = openTagger(bytes(MODEL_FILES.tagger));
  const known = openKnownActors(new TextDecoder().decode(bytes(MODEL_FILES.known)));
  if (lexicon.kind === "failed") throw new Error(lexicon.reason);
  if (tagger.kind === "failed") throw new Error(tagger.reason);
  if (known.kind === "failed") throw new Error(known.reason);
  return { lexicon: lexicon.lexicon, tagger: tagger.tagger, known: known.known };
}
