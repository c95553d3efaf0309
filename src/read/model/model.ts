import type { KnownActors } from "../actors/known.ts";
import type { Weights } from "../recognise/scorer.ts";
import type { Tagger } from "../tagger/tagger.ts";
import type { Lexicon } from "./lexicon.ts";

/** What the reader has learned and what it knows of actors, apart from the gazetteer. */
export type Model = {
  readonly lexicon: Lexicon;
  readonly weights: Weights;
  readonly tagger: Tagger;
  readonly known: KnownActors;
};
