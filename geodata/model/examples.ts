import type { Gazetteer } from "../../src/read/gazetteer/gazetteer.ts";
import type { Lexicon } from "../../src/read/model/lexicon.ts";
import { draftOf } from "../../src/read/recognise/draft.ts";
import { latticeOf } from "../../src/read/recognise/lattice.ts";
import { LABELS, type Label } from "../../src/read/recognise/scorer.ts";
import { surroundingsOf } from "../../src/read/recognise/surroundings.ts";
import { traitsOf } from "../../src/read/recognise/traits.ts";
import type { Corpus } from "./gold.ts";
import { silverLabel } from "./silver.ts";

/** A span to learn from: its traits, and the number of its label in `LABELS`. */
export type Example = { readonly traits: readonly string[]; readonly label: number };

export function examplesFrom(corpus: Corpus, gazetteer: Gazetteer, lexicon: Lexicon): readonly Example[] {
  return corpus.articles.flatMap(({ text, toponyms }) => {
    const draft = draftOf(text, gazetteer, lexicon);
    const lattice = latticeOf(draft);
    const around = surroundingsOf(draft, lattice);
    const gold = new Set(toponyms.map(({ start, end }) => `${start}-${end}`));
    return lattice.candidates.flatMap((candidate): readonly Example[] => {
      if (candidate.kind === "demonym" && !corpus.demonyms) return [];
      const place = candidate.kind !== "run" && gold.has(`${candidate.start}-${candidate.end}`);
      const touches =
        place || toponyms.some(({ start, end }) => start === candidate.start && end === candidate.end);
      const label: Label = place ? "place" : touches ? "none" : silverLabel(draft, candidate);
      return [{ traits: traitsOf(draft, candidate, around), label: LABELS.indexOf(label) }];
    });
  });
}
