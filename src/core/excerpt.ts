import type { Span } from "./article.ts";
import type { DateAssertion } from "./date-assertion.ts";
import type { ActorId, ArticleId, ExcerptId, PlaceId } from "./ids.ts";
import type { PlaceKind, Position } from "./place.ts";

/** `scene`: it happened there; `seat`: the name stands for a government or an army based there. */
export const ROLES = ["scene", "seat", "mention"] as const;
export type Role = (typeof ROLES)[number];

/** One excerpt at one place. */
export type Placing = {
  readonly place: PlaceId;
  readonly role: Role;
  /** `named`: the excerpt names the place; `context`: another sentence of the article sets the scene. */
  readonly basis: "named" | "context";
  /** The words that name the place: inside the excerpt when `named`, outside it when `context`. */
  readonly evidence: Span;
  /** How the program came to this place; absent where an editor says so, which is certain. */
  readonly guess?: Guess;
};

/** What a placing that nobody has checked rests on. */
export type Guess = {
  /** 0 to 1: the chance that the words name this place. */
  readonly confidence: number;
  /** Why this place, in a sentence or two. */
  readonly reason: string;
  /** Other places of that name, the likeliest first. They need not be among the atlas's places. */
  readonly alternatives: readonly Alternative[];
};

export type Alternative = {
  readonly place: PlaceId;
  /** With what tells it from others of its name: "Tripoli, Lebanon". */
  readonly name: string;
  readonly kind: PlaceKind;
  readonly position: Position;
  /** 0 to 1. */
  readonly chance: number;
};

/** A verbatim span of an article: the unit on the map, and what every count counts. */
export type Excerpt = Span & {
  readonly id: ExcerptId;
  readonly article: ArticleId;
  /** Exactly the article's text from `start` to `end`. */
  readonly quotation: string;
  /** When what it tells happened; null when the text does not say. */
  readonly when: DateAssertion | null;
  /** Those it names, in the order of their first mention. */
  readonly actors: readonly ActorId[];
  /** At most one a place; scenes first, then seats, then mentions. Empty: unplaced. */
  readonly placings: readonly Placing[];
};
