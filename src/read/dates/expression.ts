import type { Token } from "../text/tokens.ts";
import type { Granule } from "./granule.ts";
import { DAY_PARTS, NEARLY, type Season, type Unit } from "./vocabulary.ts";

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
  /** "first Tuesday of October", "last weekend in May 2019": `nth` is -1 for the last; no weekday means the weekend. */
  | {
      readonly kind: "nth";
      readonly nth: number;
      readonly weekday: number | null;
      readonly month: number;
      readonly year: number | null;
    }
  /** "03/04/2018", which is a day of March to some and of April to others. */
  | { readonly kind: "numeric"; readonly first: number; readonly second: number; readonly year: number }
  /**
   * "three days ago"; `from` says what it counts from: the article's day, the day being told of or else the article's
   * ("a year earlier"), the day being told of alone ("the next day").
   */
  | {
      readonly kind: "shift";
      readonly unit: Unit;
      readonly count: number;
      readonly from: "published" | "told" | "story";
    }
  /** "two days before Christmas", "the day after last Tuesday": so many days or weeks from a day of its own. */
  | {
      readonly kind: "beside";
      readonly days: number;
      readonly day: Exclude<Meaning, { kind: "range" }>;
    }
  /** "the week of March 6" */
  | { readonly kind: "week-of"; readonly day: Exclude<Meaning, { kind: "range" }> }
  /** "last weekend", "over the weekend". */
  | { readonly kind: "weekend"; readonly which: Which }
  /** "last month", "this year": the unit that many before or after the present one. */
  | { readonly kind: "unit"; readonly unit: Unit; readonly count: number }
  /** "that day", "the same year": the unit that the text last spoke of. */
  | { readonly kind: "same"; readonly unit: Unit }
  /** "March 3 to 5": both ends inside. */
  | { readonly kind: "range"; readonly from: Meaning; readonly to: Meaning }
  /** A feast that moves or stays: its day in a year. */
  | { readonly kind: "feast"; readonly feast: string; readonly which: Which }
  /** Before our era: no day of the calendar that we keep. What counts from it is unknown too. */
  | { readonly kind: "ancient" }
  /** Lengths of time, repeated times, "now", "recently": words about time that no calendar day follows from. */
  | { readonly kind: "none" };

/** Whether the text chooses by "last" or "next"; null leaves it to the tense. */
export type Which = "before-last" | "last" | "this" | "next" | "after-next" | null;

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

/** The token after "night", "late afternoon" at a token; that token where no part of a day stands there. */
export function pastDayPart(tokens: readonly Token[], at: number): number {
  const nearly = NEARLY.has(near(tokens, at) ?? "") ? at + 1 : at;
  const part = near(tokens, nearly);
  return part !== null && DAY_PARTS.has(part) && tokens[nearly]?.gap === " " ? nearly + 1 : at;
}
