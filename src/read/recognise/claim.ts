import type { KnownMatch } from "../actors/known.ts";
import type { Draft } from "./candidate.ts";

/** A span that may name an actor: tokens `[first, last)`. */
export type Claim = {
  readonly first: number;
  readonly last: number;
  readonly label: "person" | "organisation";
  readonly chance: number;
  readonly known: KnownMatch | null;
  /** Whether the table says so: no place of that name stands against it. */
  readonly backed: boolean;
};

/** "The New York Times" is New York Times. */
export const withoutArticle = (tokens: Draft["tokens"], first: number, last: number): number =>
  tokens[first]?.folded === "the" && last - first > 1 ? first + 1 : first;
