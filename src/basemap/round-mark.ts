import { type Box, distance, grown } from "./box.ts";
import type { BoxIndex } from "./box-index.ts";

/** The middle of a text, px. */
export type Spot = readonly [x: number, y: number];

type Size = { readonly width: number; readonly height: number };

/** How much farther from its mark than is best a name is tried, px. Closer first: far names are read slowly. */
const FURTHER = [0, -3, 4, 11, 23, 36] as const;

/** How much farther another mark must be than the mark named: in plain reading so many times, and so many px; or at least. */
const PLAIN = 2;
const CLEAR = 3;
const LEAST = 1;

/** Where the name of a mark may stand, best first; `gap` is what is best between their edges. */
export function spotsRound(mark: Box, size: Size, gap: number): readonly Spot[] {
  return FURTHER.flatMap((further) => spotsAt(mark, size, gap + further));
}

/** At one distance: on the four sides, above and below from edge to edge, half raised or lowered, at the four corners. */
function spotsAt({ left, top, right, bottom }: Box, { width, height }: Size, gap: number): readonly Spot[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [aside, off] = [(right - left + width) / 2 + gap, (bottom - top + height) / 2 + gap];
  const aligned = Math.max(0, (width - right + left) / 2);
  const raised = (bottom - top + height) / 4;
  const corner = (1 - Math.SQRT1_2) * gap;
  return [
    [x + aside, y],
    [x - aside, y],
    [x, y - off],
    [x, y + off],
    ...fourWays(x, y, aligned, off),
    ...fourWays(x, y, aside, raised),
    ...fourWays(x, y, aside - corner, off - corner),
  ];
}

const fourWays = (x: number, y: number, dx: number, dy: number): readonly Spot[] => [
  [x + dx, y - dy],
  [x - dx, y - dy],
  [x + dx, y + dy],
  [x - dx, y + dy],
];

/** Whose name a text is taken for: plainly its own, its own at a second look, its own for who measures, another's. */
export type Reading = "plain" | "fair" | "poor" | "misleading";

/**
 * How a text reads as the name of its mark among all marks: `plain` when no other is nearly as near, `fair` and `poor` when
 * none is as near. A mark between the two would be nearer than its own.
 */
export function readingOf(text: Box, own: Box, marks: BoxIndex): Reading {
  const away = distanceToRound(text, own);
  const isNearer = (limit: number) =>
    marks.find(grown(text, limit), (mark) => !isSame(mark, own) && distance(text, mark) < limit) !== null;
  if (isNearer(away + LEAST)) return "misleading";
  if (isNearer(away + CLEAR)) return "poor";
  return isNearer(Math.max(PLAIN * away, away + CLEAR)) ? "fair" : "plain";
}

/** To the roundest mark that fills the box: a disc lies farther from a text at its corner than its box does. */
function distanceToRound(text: Box, mark: Box): number {
  const radius = Math.min(mark.right - mark.left, mark.bottom - mark.top) / 2;
  return distance(text, grown(mark, -radius)) - radius;
}

const isSame = (a: Box, b: Box): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
