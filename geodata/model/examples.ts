import type { Gazetteer } from "../../src/read/gazetteer/gazetteer.ts";
import type { Model } from "../../src/read/model/model.ts";
import type { Candidate, Draft } from "../../src/read/recognise/candidate.ts";
import { draftOf } from "../../src/read/recognise/draft.ts";
import { latticeOf } from "../../src/read/recognise/lattice.ts";
import { surroundingsOf } from "../../src/read/recognise/surroundings.ts";
import { traitsOf } from "../../src/read/recognise/traits.ts";
import { tagged } from "../../src/read/tagger/tagger.ts";
import type { Corpus, GoldArticle } from "./gold.ts";

/** A span to learn from: its traits, and whether it is a place. */
export type Example = {
  readonly candidate: Candidate;
  readonly traits: readonly string[];
  readonly place: boolean;
  /** False where the corpus does not say: demonyms in a corpus that marks none. */
  readonly counts: boolean;
};

/** An article with all its candidates. */
export type Lesson = {
  readonly draft: Draft;
  readonly article: GoldArticle;
  readonly examples: readonly Example[];
};

export function lessonsFrom(
  corpus: Corpus,
  gazetteer: Gazetteer,
  { lexicon, tagger, known }: Pick<Model, "lexicon" | "tagger" | "known">,
): readonly Lesson[] {
  return corpus.articles.map((article) => {
    const draft = draftOf(article.text, gazetteer, lexicon);
    const lattice = latticeOf(draft);
    const around = surroundingsOf(draft, lattice);
    const tagging = tagged(draft, tagger, known);
    const gold = new Set(article.toponyms.map(({ start, end }) => `${start}-${end}`));
    const examples = lattice.candidates.map((candidate): Example => {
      const place = gold.has(`${candidate.start}-${candidate.end}`);
      const counts = candidate.kind !== "demonym" || corpus.demonyms;
      return { candidate, traits: traitsOf(draft, candidate, around, tagging), place, counts };
    });
    return { draft, article, examples };
  });
}
