import type { DateAssertion } from "../../core/date-assertion.ts";
import { type Day, dayNumber, dayOf } from "../../core/day.ts";
import type { Token } from "../text/tokens.ts";
import type { Anchor } from "./anchor.ts";
import type { Meaning } from "./expression.ts";
import { yearOf } from "./granule.ts";
import type { Expression } from "./scan.ts";
import type { Reference } from "./settle.ts";

/** What the text has told of so far, as far as the next date depends on it. */
export type Thread = Pick<Reference, "told" | "story">;

/** How many sentences a story of another year goes on without a date; into the next paragraph only for its days. */
const REACH = 3;
/** A day without a year that lies so few days back is news, not part of an older story. */
const NEWS = 31;

/**
 * Follows the dates of a text from one to the next: the day last told of, and the story of another year ("The riots began
 * on June 29 2021. On June 30 shops burned"), which ends where the text returns to its own days ("yesterday").
 */
export function threadThrough(
  tokens: readonly Token[],
  anchor: Anchor,
): {
  readonly at: (expression: Expression) => Thread;
  readonly tell: (expression: Expression, when: DateAssertion | null) => void;
} {
  let told: Thread["told"] = null;
  let story: Day | null = null;
  let toldAt = 0;
  const sinceStory = (until: number): { readonly sentences: number; readonly paragraphs: number } => {
    let [sentences, paragraphs] = [0, 0];
    for (let at = toldAt + 1; at <= until && sentences <= REACH; at += 1) {
      if (!tokens[at]?.opens) continue;
      sentences += 1;
      if ((tokens[at]?.breaks ?? 0) > 0) paragraphs += 1;
    }
    return { sentences, paragraphs };
  };

  return {
    at: ({ at, meaning }) => {
      if (story === null) return { told, story };
      const { sentences, paragraphs } = sinceStory(at);
      const isDay = meaning.kind === "month-day" || meaning.kind === "range";
      const over =
        sentences > REACH ||
        paragraphs > (isDay ? 1 : 0) ||
        (sentences > 0 && isNews(meaning, anchor, story));
      return { told, story: over ? null : story };
    },
    tell: ({ at, meaning }, when) => {
      if (meaning.kind === "ancient") told = "lost";
      if (when === null) return;
      if (when.earliest !== null && when.latest !== null) told = when.earliest;
      if (when.earliest === null || anchor.kind !== "day") return;
      if (opensStory(tokens, at, meaning)) {
        story = yearOf(when.earliest) === yearOf(anchor.day) ? null : when.earliest;
        toldAt = at;
      } else if (isOfNow(meaning)) story = null;
      else if (story !== null && isYearless(meaning)) {
        story = when.earliest >= story ? when.earliest : null;
        toldAt = at;
      }
    },
  };
}

/** A day or a month with its year opens a story; a year alone does where a sentence begins with it ("In 2014"). */
function opensStory(tokens: readonly Token[], at: number, meaning: Meaning): boolean {
  if (meaning.kind === "numeric") return true;
  if (meaning.kind === "range") return opensStory(tokens, at, meaning.to);
  if (meaning.kind !== "fixed") return false;
  const { unit } = meaning.granule;
  if (unit === "day" || unit === "month" || unit === "season") return !isAttribute(tokens, at);
  return (
    unit === "year" && tokens[at - 1]?.opens === true && /^(?:in|by)$/.test(tokens[at - 1]?.folded ?? "")
  );
}

/** "The Dec. 21, 1988, bombing" names a thing by its day; it tells no story of that day. */
const isAttribute = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.opens === false && /^(?:the|a|an|s)$/.test(tokens[at - 1]?.folded ?? "");

const isYearless = ({ kind }: Meaning): boolean =>
  kind === "month-day" ||
  kind === "month" ||
  kind === "season" ||
  kind === "nth" ||
  kind === "feast" ||
  kind === "range";

/** Counted from the article's own day: the text has come back to it. */
function isOfNow(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case "shift":
      return meaning.from === "published";
    case "weekday":
    case "weekend":
    case "unit":
    case "dated":
      return true;
    case "month":
    case "season":
    case "feast":
      return meaning.which !== null;
    default:
      return false;
  }
}

/**
 * Whether a day and month without a year are the article's news: they lie a few days behind it, and fewer than behind the
 * day that the story has come to.
 */
function isNews(meaning: Meaning, anchor: Anchor, story: Day): boolean {
  if (meaning.kind !== "month-day" || anchor.kind !== "day") return false;
  const { month, day } = meaning;
  const back = daysBetween(lastBefore(month, day, anchor.day), anchor.day);
  return back <= NEWS && back < daysBetween(story, firstAfter(month, day, story));
}

const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The last such day that is not after another. */
function lastBefore(month: number, day: number, latest: Day): Day {
  const here = dayOf(yearOf(latest), month, day);
  return here <= latest ? here : dayOf(yearOf(latest) - 1, month, day);
}

function firstAfter(month: number, day: number, earliest: Day): Day {
  const here = dayOf(yearOf(earliest), month, day);
  return here >= earliest ? here : dayOf(yearOf(earliest) + 1, month, day);
}
