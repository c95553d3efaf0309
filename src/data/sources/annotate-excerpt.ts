import type { Mention } from "../../core/article.ts";
import type { Excerpt } from "../../core/excerpt.ts";
import { byPosition } from "../article.ts";
import { articleId, excerptId } from "../brand.ts";
import { actorsNamed, byRole } from "../excerpt.ts";
import type { ExcerptSource } from "./article-schema.ts";
import { checkActors } from "./check-actors.ts";
import { dateMentions, readDateSource } from "./date-source.ts";
import { findQuote } from "./find-quote.ts";
import { contains } from "./find-words.ts";
import type { Knowledge } from "./knowledge.ts";
import { namePlaces } from "./name-places.ts";
import { type Complain, inside } from "./problem.ts";

/** An article that is being annotated: its actors are found already. */
export type Draft = {
  readonly id: string;
  readonly text: string;
  readonly actorMentions: readonly Mention[];
};

export type AnnotatedExcerpt = {
  readonly excerpt: Excerpt;
  readonly isCaption: boolean;
  /** Places and dates named inside the excerpt. */
  readonly mentions: readonly Mention[];
};

/** Null, with a complaint, when the excerpt's words are not where they should be. */
export function annotateExcerpt(
  source: ExcerptSource,
  { id, text, actorMentions }: Draft,
  { places, actors }: Knowledge,
  complain: Complain,
): AnnotatedExcerpt | null {
  const { quote, caption, at } = source;
  const quotation = quote ?? caption;
  if (quotation === undefined || (quote !== undefined && caption !== undefined)) {
    complain([], "expected either “quote” or “caption”");
    return null;
  }
  const finding = findQuote(text, quotation, at);
  if (finding.kind === "failed") {
    complain([caption === undefined ? "quote" : "caption"], finding.message);
    return null;
  }
  const { span } = finding;
  const named = namePlaces(source.places ?? [], { text, span }, places, inside(complain, "places"));
  const dates = dateMentions(source, text, span, complain);
  const here = actorMentions.filter((mention) => contains(span, mention)).toSorted(byPosition);
  if (source.actors !== undefined) checkActors(source.actors, here, actors, inside(complain, "actors"));
  const excerpt: Excerpt = {
    id: excerptId(id, span.start, span.end),
    article: articleId(id),
    ...span,
    quotation,
    when: readDateSource(source.when, text, inside(complain, "when")),
    actors: actorsNamed({ mentions: here }, span),
    placings: named.placings.toSorted(byRole),
  };
  return { excerpt, isCaption: caption !== undefined, mentions: [...named.mentions, ...dates] };
}
