import type { Atlas } from "../core/atlas.ts";
import { isSure, SURE } from "../core/certainty.ts";
import type { ArticleNotes } from "./read-articles.ts";

/** So many of each kind are named; the others are counted. */
const MOST_NAMED = 8;

export type ReadingSummary = {
  readonly text: string;
  readonly counts: Readonly<Record<"placed" | "unplaced" | "doubtful" | "undated", number>>;
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
  const unfinished = read.filter(({ notes }) => notes.some(({ note }) => note.startsWith("Too many names")));
  const counts = {
    placed: placed.length,
    unplaced: own.length - placed.length,
    doubtful: doubtful.length,
    undated: undated.length,
  };
  const lines = [
    `Read ${count(ids.size - unread.size, "article")}: ${counts.placed} of ${count(own.length, "excerpt")} placed`,
    counts.unplaced === 0 ? null : `${count(counts.unplaced, "excerpt")} unplaced: they name no place`,
    counts.doubtful === 0
      ? null
      : `${count(counts.doubtful, "placing")} less than ${SURE * 100} % sure: shown hollow; corrections.yaml can settle them`,
    lost.length === 0
      ? null
      : `${count(lost.length, "name")} of places that no list of places knows: ${listed(lost)}`,
    unfinished.length === 0
      ? null
      : `${count(unfinished.length, "article")} with too many names, read in part: ${listed(unfinished.map(({ file }) => file))}`,
    undated.length === 0
      ? null
      : `${count(undated.length, "article")} without a day of ${undated.length === 1 ? "its" : "their"} own, from which “yesterday” could be counted: ${listed(undated.map(({ id }) => id))}`,
  ];
  return { text: lines.filter((line) => line !== null).join("\n"), counts };
}

const quotedIn = (note: string): string => /^“[^”]*”/.exec(note)?.[0] ?? note;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(", ");
  return names.length > MOST_NAMED ? `${shown} and ${names.length - MOST_NAMED} more` : shown;
}
