import type { ActorKind } from "../core/actor.ts";
import type { Span, Zone } from "../core/article.ts";
import type { DateAssertion } from "../core/date-assertion.ts";
import type { Role } from "../core/excerpt.ts";
import type { PassageLeftOut } from "../core/left-out.ts";
import type { PlaceKind, Position } from "../core/place.ts";

/**
 * What the reader makes of an article. Ids are plain strings here: `gn:2464470`, `ne:LBY`, `eastern-libya` for places,
 * slugs for actors; the border brands them.
 */
export type Reading = {
  /** Sorted by start, then by end, longest first; mentions may nest. */
  readonly mentions: readonly ReadMention[];
  /** In the order of the text, apart from one another. */
  readonly excerpts: readonly ReadExcerpt[];
  readonly actors: readonly ReadActor[];
  /** Title, captions and page furniture; sorted, apart from one another. What is in none is the article's running text. */
  readonly zones: readonly Zone[];
  /** The article's own day as it was given or as the text tells it; a bound where only the page shows a day. */
  readonly published: DateAssertion | null;
  /** Paragraphs that yield no excerpt, and why, in the order of the text. */
  readonly leftOut: readonly PassageLeftOut[];
  readonly language: ReadLanguage;
  /** What could not be placed or dated, and why, in the order of the text. */
  readonly notes: readonly ReadNote[];
};

export type MentionZone = "body" | "caption" | "furniture";

export type ReadMention = Span & {
  /** The words at `[start, end)`. */
  readonly text: string;
  /** 0 to 1: the chance that the words name this. */
  readonly confidence: number;
  readonly zone: MentionZone;
} & (
    | {
        readonly kind: "place";
        readonly place: ReadPlace;
        /** Other places of that name, the likeliest first, three at most. */
        readonly alternatives: readonly Alternative[];
        /** Names a people or its adjective, or stands inside another name: places no excerpt. */
        readonly demonym: boolean;
        /** Why this place, in plain words. */
        readonly reason: string;
      }
    | { readonly kind: "actor"; readonly actor: string }
    | {
        readonly kind: "date";
        /** Null for lengths of time, repeated times and what cannot be known. */
        readonly when: DateAssertion | null;
      }
  );

export type ReadPlace = {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly position: Position;
  /** Of an area: that of a circle as large. Else how far off the point may be. */
  readonly radiusKm: number;
  /** ISO 3166-1 alpha-2; "" for what lies in no one country. */
  readonly countryCode: string;
  /** Of a part of an area ("eastern Libya"): ids of the provinces or counties that it is taken to be made of. */
  readonly parts?: readonly string[];
};

export type Alternative = { readonly place: ReadPlace; readonly chance: number };

export type ReadActor = {
  /** Slug of the name, unlike any other's in this reading. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Every spelling in the text, the name among them. */
  readonly aliases: readonly string[];
  /** Titles in the text before the name: "Gen.", "Premier". */
  readonly titles: readonly string[];
};

export type ReadPlacing = {
  readonly place: ReadPlace;
  readonly role: Role;
  readonly basis: "named" | "context";
  readonly evidence: Span;
  readonly confidence: number;
};

export type ReadExcerpt = Span & {
  readonly quotation: string;
  readonly zone: "body" | "caption";
  readonly when: DateAssertion | null;
  /** Ids of actors, in the order of their first mention. */
  readonly actors: readonly string[];
  /** At most one a place; scenes first, then seats, then mentions. */
  readonly placings: readonly ReadPlacing[];
};

export type ReadNote = Span & { readonly kind: "unplaced" | "undated" | "article"; readonly note: string };

/** What the text is written in. What is told to be in another language than English is not read. */
export type ReadLanguage = {
  /** BCP 47; "und" where neither the article nor its words say. */
  readonly code: string;
  readonly isRead: boolean;
};
