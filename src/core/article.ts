import type { DateAssertion } from "./date-assertion.ts";
import type { ActorId, ArticleId, PlaceId } from "./ids.ts";

/** `[start, end)`, UTF-16 units into the article's text. */
export type Span = { readonly start: number; readonly end: number };

/** A span that names a place, an actor or a date, with the words that stand there. */
export type Mention = Span & { readonly text: string } & (
    | { readonly kind: "place"; readonly place: PlaceId; readonly demonym: boolean }
    | { readonly kind: "actor"; readonly actor: ActorId }
    | { readonly kind: "date"; readonly edtf: string | null }
  );

/** What is not running text: page furniture yields no excerpts, captions do, the title is shown as such. */
export type Zone = Span & { readonly kind: "title" | "caption" | "furniture" };

/** Stands for the publisher of an article whose publisher nobody gave. */
export const UNKNOWN_PUBLISHER = "Publisher unknown";

export type Article = {
  readonly id: ArticleId;
  readonly title: string;
  readonly publisher: string;
  /** As given; only http(s) addresses become links. */
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly published: DateAssertion | null;
  readonly text: string;
  /** Sorted by start, then by end, longest first; mentions may nest. */
  readonly mentions: readonly Mention[];
  /** Sorted, apart from one another. */
  readonly zones: readonly Zone[];
};
