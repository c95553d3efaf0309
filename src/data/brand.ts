import type { ActorId, ArticleId, ExcerptId, PlaceId } from "../core/ids.ts";

/** Begins with a letter or a digit, so neither `__proto__` nor an empty text is an id. */
export const NAME_ID = /^[\p{L}\p{N}][\p{L}\p{N}:._~-]{0,199}$/u;

export const AN_ID = "an id of letters, digits and :._~- that begins with a letter or a digit";

/** A file stem as people write them: spaces and brackets may stand inside, path separators and `@` not. */
export const STEM_ID = /^[\p{L}\p{N}][^\p{Cc}@/\\]{0,199}$/u;

export const A_STEM = "a file stem that begins with a letter or a digit and has no @, / or \\";

export const articleId = (text: string): ArticleId => text as ArticleId;
export const placeId = (text: string): PlaceId => text as PlaceId;
export const actorId = (text: string): ActorId => text as ActorId;

export function excerptId(article: string, start: number, end: number): ExcerptId {
  return `${article}@${start}-${end}` as ExcerptId;
}
