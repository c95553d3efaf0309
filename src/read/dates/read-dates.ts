import type { DateAssertion } from "../../core/date-assertion.ts";
import type { Day } from "../../core/day.ts";
import { readEdtf } from "../../core/edtf.ts";
import type { Token } from "../text/tokens.ts";
import type { Anchor } from "./anchor.ts";
import type { Meaning } from "./expression.ts";
import { edtfOf, type Granule } from "./granule.ts";
import { type Expression, expressionsIn } from "./scan.ts";
import { settled } from "./settle.ts";
import { directionAt } from "./tense.ts";

/** Words of the text about time; `when` is null for lengths, repetitions and what cannot be known. */
export type DateFound = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Tokens `[at, until)`. */
  readonly at: number;
  readonly until: number;
  readonly when: DateAssertion | null;
};

/** Reads the dates of a text against the day that it was written on. */
export function datesIn(
  text: string,
  tokens: readonly Token[],
  anchor: Anchor,
  expressions: readonly Expression[] = expressionsIn(tokens),
): readonly DateFound[] {
  let told: Day | null = null;
  return expressions.flatMap((expression) => {
    const [first, last] = [tokens[expression.at], tokens[expression.until - 1]];
    if (first === undefined || last === undefined) return [];
    const words = text.slice(first.start, last.end);
    const when = assertionOf(expression, tokens, anchor, told, words);
    if (when?.earliest != null && when.latest !== null) told = when.earliest;
    const { at, until } = expression;
    return [{ start: first.start, end: last.end, text: words, at, until, when }];
  });
}

function assertionOf(
  { meaning, at }: Expression,
  tokens: readonly Token[],
  anchor: Anchor,
  told: Day | null,
  words: string,
): DateAssertion | null {
  if (isComplete(meaning)) return assertion(edtfFor(meaning, FAR, FAR, "past"), "text", words, null);
  const direction = directionAt(tokens, at);
  if (anchor.kind === "day") {
    return assertion(
      edtfFor(meaning, anchor.day, told ?? anchor.day, direction),
      "relative",
      words,
      counted(anchor),
    );
  }
  if (anchor.kind === "unknown") return null;
  const bound = readEdtf(edtfFor(meaning, anchor.latest, anchor.latest, direction) ?? "");
  if (bound?.last == null || direction === "future") return null;
  const latest = bound.last > anchor.latest ? anchor.latest : bound.last;
  const note = `Counts from an unknown day, not after ${anchor.latest}.`;
  return assertion(`../${latest}`, "page", words, note);
}

/** Stands in for the day where nothing depends on it. */
const FAR: Day = "2000-01-01";

const counted = ({ day, basis, isOfPart }: Extract<Anchor, { kind: "day" }>): string =>
  `Counted from ${day}, ${isOfPart ? "the day of this part of the article" : "the article's own day"} (${basis}).`;

const isComplete = (meaning: Meaning): boolean =>
  meaning.kind === "fixed" ||
  (meaning.kind === "range" && isComplete(meaning.from) && isComplete(meaning.to));

function edtfFor(meaning: Meaning, published: Day, told: Day, direction: "past" | "future"): string | null {
  if (meaning.kind !== "range") return toEdtf(settled(meaning, { published, told, direction }));
  const from = edtfFor(meaning.from, published, told, direction);
  const to = edtfFor(meaning.to, published, told, direction);
  return from === null || to === null ? null : `${from}/${to}`;
}

const toEdtf = (granule: Granule | null): string | null => (granule === null ? null : edtfOf(granule));

function assertion(
  edtf: string | null,
  basis: DateAssertion["basis"],
  words: string,
  note: string | null,
): DateAssertion | null {
  const reading = edtf === null ? null : readEdtf(edtf);
  if (edtf === null || reading === null) return null;
  const { first: earliest, last: latest, precision } = reading;
  return { edtf, earliest, latest, precision, basis, words, note };
}
