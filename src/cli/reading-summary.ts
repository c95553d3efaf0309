import type { Atlas } from "../core/atlas.ts";
import { isSure, SURE } from "../core/certainty.ts";
import { counted, countText } from "../core/count-text.ts";
import { samePages } from "../data/documents/same-pages.ts";
import type { ArticleNotes } from "./read-articles.ts";

/** So many of each kind are named; the others are counted. */
const MOST_NAMED = 8;

export type ReadingSummary = {
  readonly lines: readonly string[];
  readonly counts: Readonly<
    Record<"placed" | "unplaced" | "doubtful" | "undated" | "furniture" | "twice", number>
  >;
};

/** What was placed, what was not and why, of the articles that were read. */
export function readingSummary(
  { excerpts, articles, leftOut = [] }: Atlas,
  read: readonly ArticleNotes[],
  ids: ReadonlySet<string>,
): ReadingSummary {
  const own = [...excerpts.values()].filter(({ article }) => ids.has(article));
  const placed = own.filter(({ placings }) => placings.length > 0);
  const doubtful = own.flatMap(({ placings }) => placings.filter((placing) => !isSure(placing)));
  const unread = new Set(leftOut.flatMap((one) => (one.kind === "article" ? [one.article] : [])));
  const undated = [...articles.values()].filter(
    ({ id, published }) =>
      ids.has(id) && !unread.has(id) && (published === null || published.earliest === null),
  );
  const lost = read.flatMap(({ file, notes }) =>
    notes.filter(({ kind }) => kind === "unplaced").map(({ note }) => `${quotedIn(note)} (${file})`),
  );
  const beside = read.filter(({ leftOut }) => leftOut.length > 0);
  const passages = beside.reduce((sum, { leftOut }) => sum + leftOut.length, 0);
  const twice = samePages([...articles.values()]).map(
    ({ first, again, by }) => `${again.id} is ${first.id} (the same ${by})`,
  );
  const unfinished = read.filter(({ notes }) => notes.some(({ note }) => note.startsWith("Too many names")));
  const counts = {
    placed: placed.length,
    unplaced: own.length - placed.length,
    doubtful: doubtful.length,
    undated: undated.length,
    furniture: passages,
    twice: twice.length,
  };
  const lines = [
    `Read ${counted(ids.size - unread.size, "article")}: ${countText(counts.placed)} of ${counted(own.length, "excerpt")} placed`,
    counts.unplaced === 0 ? null : `${counted(counts.unplaced, "excerpt")} unplaced: they name no place`,
    counts.doubtful === 0
      ? null
      : `${counted(counts.doubtful, "placing")} less than ${SURE * 100} % sure: shown hollow; corrections.yaml can settle them`,
    lost.length === 0
      ? null
      : `${counted(lost.length, "name")} of places that no list of places knows: ${listed(lost)}`,
    passages === 0
      ? null
      : `${counted(passages, "passage")} of ${counted(beside.length, "web page")} not read, as furniture of the page: “dateline read FILE --json” lists them`,
    twice.length === 0 ? null : `${counted(twice.length, "page")} twice, counted twice: ${listed(twice)}`,
    unfinished.length === 0
      ? null
      : `${counted(unfinished.length, "article")} with too many names, read in part: ${listed(unfinished.map(({ file }) => file))}`,
    undated.length === 0
      ? null
      : `${counted(undated.length, "article")} without a day of ${undated.length === 1 ? "its" : "their"} own, from which “yesterday” could be counted: ${listed(undated.map(({ id }) => id))}`,
  ];
  return { lines: lines.filter((line) => line !== null), counts };
}

const quotedIn = (note: string): string => /^“[^”]*”/.exec(note)?.[0] ?? note;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(", ");
  return names.length > MOST_NAMED ? `${shown} and ${countText(names.length - MOST_NAMED)} more` : shown;
}
