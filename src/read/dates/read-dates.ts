import type { DateAssertion } from "../../core/date-assertion.ts";
import { dayText } from "../../core/date-text.ts";
import { type Day, dayOf } from "../../core/day.ts";
import { readEdtf } from "../../core/edtf.ts";
import type { Token } from "../text/tokens.ts";
import type { Anchor } from "./anchor.ts";
import type { Meaning } from "./expression.ts";
import { edtfOf, type Granule } from "./granule.ts";
import { orderOf } from "./order.ts";
import { type Expression, expressionsIn } from "./scan.ts";
import { type Reference, settled } from "./settle.ts";
import { type Direction, directionAt } from "./tense.ts";
import { type Thread, threadThrough } from "./thread.ts";

/** Words of the text about time; `when` is null for lengths, repetitions and what cannot be known. */
export type DateFound = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Tokens `[at, until)`. */
  readonly at: number;
  readonly until: number;
  readonly when: DateAssertion | null;
  /** The whole stretch that it begins or ends: of "Oct. 30" in "from Oct. 30 to Nov. 2". */
  readonly stretch: DateAssertion | null;
};

/** Reads the dates of a text against the day that it was written on. */
export function datesIn(
  text: string,
  tokens: readonly Token[],
  anchor: Anchor,
  expressions: readonly Expression[] = expressionsIn(tokens),
): readonly DateFound[] {
  const order = orderOf(tokens, expressions);
  const thread = threadThrough(tokens, anchor);
  const spanOf = (at: number, until: number): Pick<DateFound, "start" | "end" | "text" | "at" | "until"> => {
    const [start, end] = [tokens[at]?.start ?? 0, tokens[until - 1]?.end ?? 0];
    return { start, end, text: text.slice(start, end), at, until };
  };
  return expressions.flatMap((expression) => {
    const { at, until, joint, meaning } = expression;
    const words = spanOf(at, until).text;
    const counted = { ...thread.at(expression), order };
    const when = assertionOf(expression, tokens, anchor, counted, words);
    thread.tell(expression, when);
    if (joint === null || meaning.kind !== "range") return [{ ...spanOf(at, until), when, stretch: null }];
    const ends = [spanOf(at, joint.until), spanOf(joint.at, until)];
    return ends.map((span, index) => ({ ...span, when: endOf(when, index, span.text), stretch: when }));
  });
}

/** The first or the last day, month or year of a stretch, said by its own words. */
function endOf(when: DateAssertion | null, index: number, words: string): DateAssertion | null {
  if (when === null) return null;
  const edtf = when.edtf.split("/")[index] ?? when.edtf;
  return assertion(edtf, when.basis, words, when.note);
}

function assertionOf(
  { meaning, at }: Expression,
  tokens: readonly Token[],
  anchor: Anchor,
  { told, story, order }: Thread & Pick<Reference, "order">,
  words: string,
): DateAssertion | null {
  const direction = directionAt(tokens, at);
  const from = (published: Day): Reference => ({ published, told, story, order, direction });
  if (isComplete(meaning)) {
    const edtf = edtfFor(meaning, from(anchor.kind === "day" ? anchor.day : FAR));
    return assertion(edtf, "text", words, null) ?? eitherOrder(meaning, anchor, direction, words);
  }
  if (anchor.kind === "day")
    return assertion(edtfFor(meaning, from(anchor.day)), "relative", words, counted(anchor));
  if (anchor.kind === "unknown") return null;
  const bound = readEdtf(edtfFor(meaning, from(anchor.latest)) ?? "");
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
  meaning.kind === "numeric" ||
  (meaning.kind === "range" && isComplete(meaning.from) && isComplete(meaning.to));

/**
 * "03/04/2018" where nothing in the article says which is the month: the one of the two days that lies behind the article
 * where only one does and nothing is told as ahead, else from the one to the other.
 */
function eitherOrder(
  meaning: Meaning,
  anchor: Anchor,
  direction: Direction,
  words: string,
): DateAssertion | null {
  if (meaning.kind !== "numeric") return null;
  const { first, second, year } = meaning;
  const days = [dayOf(year, first, second), dayOf(year, second, first)].sort();
  const latest = anchor.kind === "day" ? anchor.day : anchor.kind === "bound" ? anchor.latest : null;
  const [early = "", late = ""] = days;
  if (latest !== null && direction !== "future" && early <= latest && late > latest)
    return assertion(early, "text", words, "Its day and month are told apart by the article's own day.");
  return assertion(`${early}/${late}`, "text", words, `It may mean ${dayText(early)} or ${dayText(late)}.`);
}

function edtfFor(meaning: Meaning, reference: Reference): string | null {
  if (meaning.kind !== "range") return toEdtf(settled(meaning, reference));
  const { from, to } = meaning;
  if (isComplete(to) && !isComplete(from)) {
    const end = edtfFor(to, reference);
    const last = readEdtf(end ?? "")?.first ?? null;
    if (end === null || last === null) return null;
    return spanned(edtfFor(from, { ...reference, published: last, story: null, direction: "past" }), end);
  }
  const begin = edtfFor(from, reference);
  const first = readEdtf(begin ?? "")?.first ?? null;
  if (begin === null || first === null || isComplete(to)) return spanned(begin, edtfFor(to, reference));
  // The first such day from the beginning on: "Oct. 30 to Nov. 2", "Saturday to Monday".
  const end = edtfFor(to, { ...reference, published: first, story: null, direction: "future" });
  return spanned(begin, end);
}

/** From the beginning of the one to the end of the other; the beginning alone where the end lies before it. */
function spanned(begin: string | null, end: string | null): string | null {
  if (begin === null || end === null) return begin;
  const span = `${begin.split("/")[0]}/${end.split("/").at(-1)}`;
  return readEdtf(span) === null ? begin : span;
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
