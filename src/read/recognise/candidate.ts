import type { Span } from "../../core/article.ts";
import type { Gazetteer, NameMatch, Sense } from "../gazetteer/gazetteer.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { Token } from "../text/tokens.ts";

/** A text under reading, with what it is read by. */
export type Draft = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The folded form of each token, as the gazetteer wants them. */
  readonly folded: readonly string[];
  readonly gazetteer: Gazetteer;
  readonly lexicon: Lexicon;
  /** The names of the gazetteer that begin at a token, asked once a token. */
  readonly matchesAt: (at: number) => readonly NameMatch[];
  /** The likeliest thing that a single folded word stands for in the gazetteer, asked once a word. */
  readonly likeliest: (word: string) => Sense | null;
};

/**
 * A span that may name something: tokens `[first, last)`. `name`, `demonym` and `abbreviation` are known to the
 * gazetteer; a `feature` only looks like a place ("Orchard St."); a `run` is whatever is written with capitals.
 */
export type Candidate = Span & {
  readonly kind: "name" | "demonym" | "abbreviation" | "feature" | "run";
  readonly first: number;
  readonly last: number;
  /** Its folded tokens: spans with the same key mean the same in one article. */
  readonly key: string;
  /** What the gazetteer has under this name, the likeliest first; empty for features and runs. */
  readonly senses: readonly Sense[];
};

/** The key of the tokens `[first, last)`. */
export const keyOf = (folded: readonly string[], first: number, last: number): string =>
  folded.slice(first, last).join(" ");
