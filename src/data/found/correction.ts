import type { FoundActor, FoundPlace } from "./found.ts";

/** What a user says of a name; it wins over whatever reading makes of it. */
export type NameCorrection = {
  /** As the articles write it; whole words. */
  readonly name: string;
  readonly means:
    | { readonly kind: "place"; readonly place: FoundPlace }
    | { readonly kind: "actor"; readonly actor: FoundActor }
    | { readonly kind: "no place" };
  /** Id of the one article that it is said of; null: of all. */
  readonly article: string | null;
  /** A passage of that article: the name is meant inside it only. */
  readonly quote: string | null;
};

/** Those that concern an article, the most particular last. */
export function correctionsOf(
  corrections: readonly NameCorrection[],
  article: string,
): readonly NameCorrection[] {
  const rank = (one: NameCorrection) => (one.quote !== null ? 2 : one.article !== null ? 1 : 0);
  return corrections
    .filter((one) => one.article === null || one.article === article)
    .toSorted((a, b) => rank(a) - rank(b));
}
