import type { Gazetteer } from "../../src/read/gazetteer/gazetteer.ts";
import type { Lexicon } from "../../src/read/model/lexicon.ts";
import type { Candidate, Draft } from "../../src/read/recognise/candidate.ts";
import { draftOf } from "../../src/read/recognise/draft.ts";
import { latticeOf } from "../../src/read/recognise/lattice.ts";
import { LABELS } from "../../src/read/recognise/scorer.ts";
import { surroundingsOf } from "../../src/read/recognise/surroundings.ts";
import { traitsOf } from "../../src/read/recognise/traits.ts";
import type { Corpus, GoldArticle } from "./gold.ts";
import { silverLabel } from "./silver.ts";

/** A span to learn from: its traits, and the number of its label in `LABELS`. */
export type Example = {
  readonly candidate: Candidate;
  readonly traits: readonly string[];
  readonly label: number;
  /** False where the corpus does not say: demonyms in a corpus that marks none. */
  readonly counts: boolean;
};

/** An article with all its candidates. */
export type Lesson = {
  readonly draft: Draft;
  readonly article: GoldArticle;
  readonly examples: readonly Example[];
};

export const PLACE = LABELS.indexOf("place");

export function lessonsFrom(corpus: Corpus, gazetteer: Gazetteer, lexicon: Lexicon): readonly Lesson[] {
  return corpus.articles.map((article) => {
    const draft = draftOf(article.text, gazetteer, lexicon);
    const lattice = latticeOf(draft);
    const around = surroundingsOf(draft, lattice);
    const gold = new Set(article.toponyms.map(({ start, end }) => `${start}-${end}`));
    const examples = lattice.candidates.map((candidate): Example => {
      const marked = gold.has(`${candidate.start}-${candidate.end}`);
      const run = candidate.kind === "run";
      const label = marked ? (run ? "none" : "place") : silverLabel(draft, candidate);
      const counts = candidate.kind !== "demonym" || corpus.demonyms;
      return { candidate, traits: traitsOf(draft, candidate, around), label: LABELS.indexOf(label), counts };
    });
    return { draft, article, examples };
  });
}
