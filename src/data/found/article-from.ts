import { type Article, type Mention, UNKNOWN_PUBLISHER } from "../../core/article.ts";
import type { DateAssertion } from "../../core/date-assertion.ts";
import { readEdtf } from "../../core/edtf.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import type { LeftOut } from "../../core/left-out.ts";
import { byPosition } from "../article.ts";
import { actorId, articleId, excerptId } from "../brand.ts";
import { assertion } from "../date.ts";
import { actorsNamed } from "../excerpt.ts";
import type { Found, FoundActor, FoundMention, Surroundings } from "./found.ts";
import { type HeldPlace, idOf, placeFrom } from "./place-from.ts";
import { placesByStart, placingsFrom } from "./placings-from.ts";
import { titleOf } from "./title-of.ts";

/** What is known of an article besides its text. Null: unknown. */
export type About = {
  /** File stem; unlike any other's in the atlas. */
  readonly id: string;
  readonly title: string | null;
  /** What it is called where not even the text has a title; left out, by its id. */
  readonly name?: string;
  readonly publisher: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly published: DateAssertion | null;
};

/**
 * An article as reading it alone gives it. Its actors have ids of their own article until `joinArticles` has seen
 * whom the other articles name. Plain values, fit to be kept or sent to another thread.
 */
export type FoundArticle = {
  readonly article: Article;
  readonly excerpts: readonly Excerpt[];
  readonly places: readonly HeldPlace[];
  readonly actors: readonly FoundActor[];
  readonly leftOut: readonly LeftOut[];
};

/** Text, what is known of it and what reading found in it, as an article with its excerpts, places and actors. */
export function articleFrom(
  text: string,
  about: About,
  found: Found,
  surroundings: Surroundings,
): FoundArticle {
  const starts = placesByStart(found.mentions);
  const named = found.excerpts.map((excerpt) => ({
    excerpt,
    ...placingsFrom(text, excerpt, starts, surroundings),
  }));
  const mentions = onceEach([
    ...found.mentions.map((mention) => mentionFrom(text, mention)),
    ...named.flatMap(({ regions }) => regions),
  ]);
  const excerpts = named.map(({ excerpt: { start, end, when }, placings }): Excerpt => {
    const span = { start, end };
    return {
      id: excerptId(about.id, start, end),
      article: articleId(about.id),
      ...span,
      quotation: text.slice(start, end),
      when: when === null ? null : assertion(when.edtf, when.basis, when.words, when.note),
      actors: actorsNamed({ mentions }, span),
      placings,
    };
  });
  const article: Article = {
    id: articleId(about.id),
    title: about.title ?? titleOf(text, found.zones) ?? about.name ?? about.id,
    publisher: about.publisher ?? UNKNOWN_PUBLISHER,
    url: about.url,
    language: found.language.code,
    published: about.published ?? found.published,
    text,
    mentions,
    zones: found.zones.map(({ kind, start, end }) => ({ kind, start, end })),
  };
  const leftOut = leftOutOf(article, found);
  return { article, excerpts, places: placesOf(found, surroundings), actors: found.actors, leftOut };
}

function leftOutOf({ id: article }: Article, { leftOut, language }: Found): readonly LeftOut[] {
  if (!language.isRead) return [{ kind: "article", article, language: language.code }];
  return leftOut.map(({ start, end, reason }) => ({ kind: "passage", article, start, end, reason }));
}

/** Every place that is named or placed at, once. */
function placesOf({ mentions, excerpts }: Found, surroundings: Surroundings): readonly HeldPlace[] {
  const named = mentions.flatMap((mention) => (mention.kind === "place" ? [mention.place] : []));
  const placed = excerpts.flatMap(({ placings }) => placings.map(({ place }) => place));
  const found = new Map([...named, ...placed].map((place) => [place.id, place]));
  return [...found.values()].map((place) => placeFrom(place, surroundings));
}

function mentionFrom(text: string, mention: FoundMention): Mention {
  const { start, end } = mention;
  const span = { start, end, text: text.slice(start, end) };
  switch (mention.kind) {
    case "place":
      return { ...span, kind: "place", place: idOf(mention.place.id), demonym: mention.demonym };
    case "actor":
      return { ...span, kind: "actor", actor: actorId(mention.actor) };
    case "date": {
      const edtf = mention.when?.edtf ?? null;
      return { ...span, kind: "date", edtf: edtf === null || readEdtf(edtf) === null ? null : edtf };
    }
  }
}

/** Sorted; the same words are said to name the same thing once. */
function onceEach(mentions: readonly Mention[]): readonly Mention[] {
  const said = new Map(mentions.map((mention) => [keyOf(mention), mention]));
  return [...said.values()].toSorted(byPosition);
}

function keyOf(mention: Mention): string {
  const named = mention.kind === "place" ? mention.place : mention.kind === "actor" ? mention.actor : "";
  return `${mention.start} ${mention.end} ${mention.kind} ${named}`;
}
