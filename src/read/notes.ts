import type { Anchor } from "./dates/anchor.ts";
import type { DateFound } from "./dates/read-dates.ts";
import type { Zoned } from "./hygiene/zones.ts";
import type { ReadNote } from "./reading.ts";
import type { Recognised } from "./recognise/decode.ts";

/** What there is to note. */
export type Notable = {
  readonly lost: readonly Recognised[];
  readonly dates: readonly DateFound[];
  readonly anchor: Anchor;
  readonly zones: readonly Zoned[];
  /** How far the text was read for names. */
  readonly readTo: number;
};

/** What could not be placed or dated, in the order of the text. */
export function notesOn(text: string, { lost, dates, anchor, zones, readTo }: Notable): readonly ReadNote[] {
  const unplaced = lost.map(({ candidate: { start, end } }): ReadNote => {
    const note = `“${text.slice(start, end)}” looks like a place, but no list of places knows it and no place stands near it.`;
    return { kind: "unplaced", start, end, note };
  });
  const undated = dates.flatMap(({ start, end, text: words, when }): readonly ReadNote[] => {
    if (when === null || when.basis !== "page") return [];
    return [
      { kind: "undated", start, end, note: `“${words}” counts from a day that the article does not give.` },
    ];
  });
  const repeated = zones.flatMap(({ start, end, leftOut }): readonly ReadNote[] =>
    leftOut === "repeated" || leftOut === "caption-again"
      ? [{ kind: "article", start, end, note: "Repeats an earlier paragraph; counted once." }]
      : [],
  );
  const undatable: readonly ReadNote[] =
    anchor.kind === "day"
      ? []
      : [
          {
            kind: "article",
            start: 0,
            end: 0,
            note: `The article's own day is unknown${anchor.kind === "bound" ? `; it is not after ${anchor.latest}` : ""}.`,
          },
        ];
  const unread: readonly ReadNote[] =
    readTo === text.length
      ? []
      : [
          {
            kind: "article",
            start: readTo,
            end: text.length,
            note: "Too many names for one article: not read for names from here.",
          },
        ];
  return [...undatable, ...unread, ...unplaced, ...undated, ...repeated].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}
