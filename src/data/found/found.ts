import type { ActorKind } from "../../core/actor.ts";
import type { Span, Zone } from "../../core/article.ts";
import type { DateAssertion } from "../../core/date-assertion.ts";
import type { Role } from "../../core/excerpt.ts";
import type { PassageLeftOut } from "../../core/left-out.ts";
import type { Place, PlaceKind, Position } from "../../core/place.ts";

/**
 * What reading an article found, as far as an atlas keeps it. `read`'s own `Reading` is one of these; it is said again
 * here because neither folder may import the other. Offsets are UTF-16 units into the text that was read.
 */
export type Found = {
  readonly mentions: readonly FoundMention[];
  readonly excerpts: readonly FoundExcerpt[];
  readonly actors: readonly FoundActor[];
  readonly zones: readonly Zone[];
  readonly leftOut: readonly PassageLeftOut[];
  /** BCP 47, as far as the text or what was known of it tells; an article that is not read has nothing of the above. */
  readonly language: { readonly code: string; readonly isRead: boolean };
  /** The article's own day as the text tells it; null where it does not. */
  readonly published: DateAssertion | null;
};

export type FoundMention = Span & { readonly confidence: number } & (
    | {
        readonly kind: "place";
        readonly place: FoundPlace;
        readonly alternatives: readonly { readonly place: FoundPlace; readonly chance: number }[];
        readonly demonym: boolean;
        readonly reason: string;
      }
    | { readonly kind: "actor"; readonly actor: string }
    | { readonly kind: "date"; readonly when: DateAssertion | null }
  );

export type FoundPlace = {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly position: Position;
  readonly radiusKm: number;
  /** ISO 3166-1 alpha-2, or "". */
  readonly countryCode: string;
  /** Ids of the areas that together make it. */
  readonly parts?: readonly string[];
};

export type FoundActor = {
  /** Unlike any other's in this article; means nothing outside it. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  readonly titles: readonly string[];
};

export type FoundExcerpt = Span & {
  readonly when: DateAssertion | null;
  readonly placings: readonly FoundPlacing[];
};

export type FoundPlacing = {
  readonly place: FoundPlace;
  readonly role: Role;
  readonly basis: "named" | "context";
  readonly evidence: Span;
  readonly confidence: number;
};

/** What lies round a place of the gazetteer, and its outline. `read`'s own `Gazetteer` is one of these. */
export type Surroundings = {
  /** Without it nothing has an outline. */
  readonly areaOf?: (place: FoundPlace) => Place["area"];
  /** -1 where it has no such id. */
  rowOf(id: string): number;
  /** The row of the province or country that holds the row (itself, if it is one), or -1. */
  province(row: number): number;
  country(row: number): number;
  name(row: number): string;
};
