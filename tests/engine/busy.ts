import fc from "fast-check";
import type { Article } from "../../src/core/article.ts";
import type { Atlas } from "../../src/core/atlas.ts";
import { type Excerpt, ROLES } from "../../src/core/excerpt.ts";
import type { ActorId, ArticleId, ExcerptId, PlaceId } from "../../src/core/ids.ts";
import { PLACE_KINDS, type Place } from "../../src/core/place.ts";
import { dateAssertion, position, record, squareRound } from "../core/arbitrary.ts";

const numbers = (most: number, maxLength: number) => fc.uniqueArray(fc.nat(most), { maxLength });
const WORDS = ["hifter", "salamé", "قَطَر", "palermo", "palestine", "Rome", "toString"];

const outline = record({
  places: fc.array(record({ at: position, kind: fc.constantFrom(...PLACE_KINDS), area: fc.nat(9) }), {
    minLength: 70,
    maxLength: 120,
  }),
  articles: fc.array(record({ publisher: fc.nat(4), published: fc.option(dateAssertion) }), {
    minLength: 1,
    maxLength: 8,
  }),
  excerpts: fc.array(
    record({
      when: fc.option(dateAssertion),
      actors: numbers(5, 3),
      standing: numbers(119, 5),
      roles: fc.array(fc.constantFrom(...ROLES), { minLength: 5, maxLength: 5 }),
      words: numbers(WORDS.length - 1, 3),
    }),
    { minLength: 60, maxLength: 90 },
  ),
});

/** Atlases with enough of all that one can ask for: places in clusters, dates, actors, kinds and roles. */
export const busy: fc.Arbitrary<Atlas> = outline.map(
  ({ places: drawn, articles: written, excerpts: told }) => {
    const places = drawn.map(({ at, kind, area }, index): Place => {
      const id = `p${index}` as PlaceId;
      return {
        id,
        name: id,
        kind,
        position: at,
        radiusKm: 1,
        area: area === 0 ? squareRound(at, 3) : null,
        note: null,
      };
    });
    const articles = written.map(({ publisher, published }, index): Article => {
      const id = `a${index}` as ArticleId;
      const about = { title: id, publisher: `publisher ${publisher}`, url: null, language: "en" };
      return { id, ...about, published, text: "", mentions: [], zones: [] };
    });
    const share = Math.ceil(told.length / articles.length);
    const excerpts = told.map(({ when, actors, standing, roles, words }, index): Excerpt => {
      const article = `a${Math.floor(index / share)}` as ArticleId;
      return {
        id: `${article}@${index}-${index + 1}` as ExcerptId,
        article,
        start: index,
        end: index + 1,
        quotation: words.map((word) => WORDS[word]).join(" "),
        when,
        actors: actors.map((actor) => `actor-${actor}` as ActorId),
        // Every place is used by some, and some by many.
        placings: [...new Set([index, ...standing].filter((number) => number < places.length))].map(
          (number, at) => ({
            place: `p${number}` as PlaceId,
            role: roles[at % roles.length] ?? "scene",
            basis: "named",
            evidence: { start: index, end: index + 1 },
          }),
        ),
      };
    });
    return {
      title: "",
      description: "",
      credits: [],
      articles: new Map(articles.map((article) => [article.id, article])),
      places: new Map(places.map((place) => [place.id, place])),
      actors: new Map(
        [0, 1, 2, 3, 4, 5].map((number) => {
          const id = `actor-${number}` as ActorId;
          return [id, { id, name: id, kind: "person", aliases: [id], description: null }];
        }),
      ),
      excerpts: new Map(excerpts.map((excerpt) => [excerpt.id, excerpt])),
    };
  },
);
