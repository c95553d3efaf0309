import type { Actor } from "./actor.ts";
import type { Article } from "./article.ts";
import type { Excerpt } from "./excerpt.ts";
import type { ActorId, ArticleId, ExcerptId, PlaceId } from "./ids.ts";
import type { LeftOut } from "./left-out.ts";
import type { Place } from "./place.ts";
import type { Spellings } from "./spellings.ts";

/** What the app opens. Every id inside refers to something inside; maps keep the file's order. */
export type Atlas = {
  readonly title: string;
  readonly description: string;
  /** Credits and notes on the data, a sentence each. */
  readonly credits: readonly string[];
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly actors: ReadonlyMap<ActorId, Actor>;
  /** In reading order: by article, then by start. */
  readonly excerpts: ReadonlyMap<ExcerptId, Excerpt>;
  /** What is on no map and in no list of excerpts; absent where there is nothing. Of an archive, what was read so far. */
  readonly leftOut?: readonly LeftOut[];
  /** Where most of it lies in an archive: articles and excerpts are then those read so far. */
  readonly archive?: ArchiveFacts;
};

/** What an archive says of all that it holds. */
export type ArchiveFacts = {
  readonly articles: number;
  readonly excerpts: number;
  readonly publishers: readonly string[];
  /** Those where an excerpt stands. */
  readonly places: readonly PlaceId[];
  /** How all its articles spell places and actors, but for their names; null where it does not say, or not yet. */
  readonly spellings: Spellings | null;
  /** How many things it left out, by the number of the text that they stand with; files stand with none. */
  readonly leftOut: { readonly all: number; readonly byText: readonly number[] };
};
