import { lessonsFrom } from "../../../geodata/model/examples.ts";
import type { Corpus } from "../../../geodata/model/gold.ts";
import { learned } from "../../../geodata/model/learn.ts";
import { LEAST } from "../../../geodata/model/least.ts";
import type { Gazetteer } from "../../../src/read/gazetteer/gazetteer.ts";
import { NO_HINTS } from "../../../src/read/hints.ts";
import type { Model } from "../../../src/read/model/model.ts";
import { openWeights, writeWeights } from "../../../src/read/model/weights.ts";
import { read } from "../../../src/read/read.ts";
import type { Reading } from "../../../src/read/reading.ts";
import { sourceTally } from "../../../src/read/resolve/source-tally.ts";
import { EMPTY_TALLY, type Tally } from "../../../src/read/resolve/tally.ts";
import { type GoldSpanScores, goldSpanScores } from "./gold-spans.ts";
import { type Judged, type Said, type Scores, scoresOf } from "./measure.ts";

export type CorpusScores = {
  readonly name: string;
  readonly plain: Scores;
  readonly withSource: Scores;
  readonly spans: GoldSpanScores;
  readonly spansWithSource: GoldSpanScores;
};

/**
 * Scores each corpus with weights that learned from the others alone, through the same file that is shipped. The tagger
 * is the shipped one: it learns from none of these corpora.
 */
export function leaveOneOut(
  corpora: readonly Corpus[],
  gazetteer: Gazetteer,
  shipped: Model,
): readonly CorpusScores[] {
  const lessons = new Map(corpora.map((corpus) => [corpus, lessonsFrom(corpus, gazetteer, shipped)]));
  return corpora.map((corpus) => {
    const others = corpora.filter((other) => other !== corpus);
    const opened = openWeights(
      writeWeights(learned(others.flatMap((other) => lessons.get(other) ?? [])), LEAST),
    );
    if (opened.kind === "failed") throw new Error(opened.reason);
    const model: Model = { ...shipped, weights: opened.weights };
    const first = new Map(
      corpus.articles.map(({ id, text }) => [id, read(text, NO_HINTS, gazetteer, model)]),
    );
    const source = sourcesOf(corpus, first, gazetteer);
    const second = new Map(
      corpus.articles.map(({ id, text }) => [
        id,
        read(text, { ...NO_HINTS, source: source(id) }, gazetteer, model),
      ]),
    );
    return {
      name: corpus.name,
      plain: scoresOf(judged(corpus, first)),
      withSource: scoresOf(judged(corpus, second)),
      spans: goldSpanScores(corpus, gazetteer, shipped.lexicon, () => null),
      spansWithSource: goldSpanScores(corpus, gazetteer, shipped.lexicon, source),
    };
  });
}

/** What the other articles of an article's web site are about, by the reader's own answers. */
function sourcesOf(
  { articles }: Corpus,
  readings: ReadonlyMap<string, Reading>,
  gazetteer: Gazetteer,
): (id: string) => Tally | null {
  const siteOf = new Map(articles.map(({ id, source }) => [id, source === null ? null : hostOf(source)]));
  return (id) => {
    const site = siteOf.get(id) ?? null;
    if (site === null) return null;
    const others = articles.filter((article) => article.id !== id && siteOf.get(article.id) === site);
    if (others.length === 0) return EMPTY_TALLY;
    return sourceTally(
      gazetteer,
      others.flatMap((article) => readings.get(article.id) ?? []),
    );
  };
}

const hostOf = (address: string): string | null => /^https?:\/\/([^/]+)/.exec(address)?.[1] ?? null;

function judged({ articles, demonyms }: Corpus, readings: ReadonlyMap<string, Reading>): readonly Judged[] {
  return articles.map(({ id, toponyms }) => ({
    gold: toponyms,
    said: (readings.get(id)?.mentions ?? []).flatMap((mention): readonly Said[] => {
      if (mention.kind !== "place" || (mention.demonym && !demonyms)) return [];
      const { start, end, confidence, demonym, place } = mention;
      const radiusKm = place.kind === "settlement" || place.kind === "facility" ? 0 : place.radiusKm;
      return [{ start, end, confidence, demonym, position: place.position, radiusKm }];
    }),
  }));
}
