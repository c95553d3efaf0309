import type { Atlas } from "../../../src/core/atlas.ts";
import { type About, articleFrom, type FoundArticle } from "../../../src/data/found/article-from.ts";
import { NO_HINTS } from "../../../src/read/hints.ts";
import { read } from "../../../src/read/read.ts";
import { shippedGazetteer, shippedModel } from "../../bench/reading/opened.ts";

const [gazetteer, model] = [shippedGazetteer(), shippedModel()];

export const EMPTY: Atlas = {
  title: "Read",
  description: "",
  credits: [],
  articles: new Map(),
  places: new Map(),
  actors: new Map(),
  excerpts: new Map(),
};

const UNKNOWN: About = { id: "", title: null, publisher: null, url: null, language: null, published: null };

/** A text as it is read and made an article of an atlas. */
export function readText(id: string, text: string, about: Partial<About> = {}): FoundArticle {
  const known = { ...UNKNOWN, ...about, id };
  const hints = { ...NO_HINTS, title: known.title, published: known.published };
  return articleFrom(text, known, read(text, hints, gazetteer, model), gazetteer);
}
