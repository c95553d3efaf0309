import type { Token } from "../text/tokens.ts";
import type { Granule } from "./granule.ts";
import type { Season, Unit } from "./vocabulary.ts";

/** What words about time mean, before it is known which day they count from. */
export type Meaning =
  /** Complete in itself: "Aug. 24, 2015", "the 1990s". */
  | { readonly kind: "fixed"; readonly granule: Granule }
  /** Day and month without a year; a weekday that stands beside it helps to find the year. */
  | {
      readonly kind: "month-day";
      readonly month: number;
      readonly day: number;
      readonly weekday: number | null;
    }
  | { readonly kind: "month"; readonly month: number; readonly which: Which }
  /** "April next year": a month of the present year, or of one so many years from it. */
  | { readonly kind: "dated"; readonly month: number; readonly years: number }
  | { readonly kind: "season"; readonly season: Season; readonly which: Which }
  | { readonly kind: "quarter"; readonly quarter: number }
  | { readonly kind: "half"; readonly half: number }
  | { readonly kind: "weekday"; readonly weekday: number; readonly which: Which }
  /** "three days ago"; `from` says whether it counts from the article's day or from the day being told of. */
  | {
      readonly kind: "shift";
      readonly unit: Unit;
      readonly count: number;
      readonly from: "published" | "told";
    }
  /** "last month", "this year": the unit that many before or after the present one. */
  | { readonly kind: "unit"; readonly unit: Unit; readonly count: number }
  /** "that day", "the same year": the unit that the text last spoke of. */
  | { readonly kind: "same"; readonly unit: Unit }
  /** "March 3 to 5": both ends inside. */
  | { readonly kind: "range"; readonly from: Meaning; readonly to: Meaning }
  /** A feast that moves or stays: its day in a year. */
  | { readonly kind: "feast"; readonly feast: string; readonly which: Which }
  /** Lengths of time, repeated times, "now", "recently": words about time that no calendar day follows from. */
  | { readonly kind: "none" };

/** Whether the text chooses by "last" or "next"; null leaves it to the tense. */
export type Which = "last" | "this" | "next" | null;

/** The words of tokens `[at, until)` mean something about time. */
export type Found = { readonly until: number; readonly meaning: Meaning };

/** Reads an expression that begins at a token, or finds none. */
export type Rule = (tokens: readonly Token[], at: number) => Found | null;

export const found = (until: number, meaning: Meaning): Found => ({ until, meaning });

export const fixed = (until: number, granule: Granule): Found => found(until, { kind: "fixed", granule });

export const NOTHING: Meaning = { kind: "none" };

/** The token's folded word if it follows its neighbour closely: by a space, a hyphen or a comma. */
export function near(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  return token === undefined || !/^(?:\.?,? ?|-|–|\n)$/.test(token.gap) ? null : token.folded;
}
