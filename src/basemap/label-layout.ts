import { type Box, boxRound, grown, isCut } from "./box.ts";
import { BoxIndex } from "./box-index.ts";
import { type Reading, readingOf, type Spot, spotsRound } from "./round-mark.ts";

/** What wants to stand on the map. Positions and sizes in px. */
export type Label = Place & {
  /** Breaks ties between equal priorities, so that the order never depends on which tile came first. */
  readonly id: string;
  /** Greater goes first. */
  readonly priority: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** px from the point, or from the edge of the mark, to the text that stands beside it. */
  readonly gap: number;
  /** Radius of the dot; 0 for none. */
  readonly dot: number;
  /** Its dot is kept free by those that stand over their point and could as well stand beside it: a capital. */
  readonly kept: boolean;
};

/**
 * `over`: stands on its point, or off it; `at`: the same, but only a little, as a sea has land about it. `beside`: to the
 * right, left, above or below it, its point marked by a dot. `round`: about the mark that it names, nearer to it than to
 * any other; farther out, or not at all, where the near places are taken.
 */
type Place = { readonly place: "over" | "at" | "beside" } | { readonly place: "round"; readonly mark: Box };

export type Placed<L extends Label = Label> = {
  readonly label: L;
  /** The middle of the text. */
  readonly x: number;
  readonly y: number;
};

/**
 * Room kept free round every text and dot, px; and, where it can be, between a mark and a name that is not its own and
 * has no dot to stand by.
 */
const MARGIN = { x: 4, y: 1.5, dot: 1.5, mark: 8 } as const;

/**
 * Gives each label a place where it meets no other, the most important first; those without room are left out.
 * Nothing stands on a mark, and nothing is cut by the frame: what is seen is whole. Moving every position by the
 * same whole pixels moves the result by the same.
 */
export function layOut<L extends Label>(
  labels: readonly L[],
  marks: readonly Box[],
  frame: Box,
): readonly Placed<L>[] {
  const [taken, kept, marked] = [new BoxIndex(), new BoxIndex(), new BoxIndex()];
  for (const mark of marks) {
    taken.add(mark);
    marked.add(mark);
  }
  for (const label of labels) if (label.kept) kept.add(dotBox(label));
  const placed: Placed<L>[] = [];
  for (const label of [...labels].sort(firstFirst)) {
    const dot = label.dot > 0 ? dotBox(label) : null;
    if (dot !== null && (taken.meets(dot) || isCut(dot, frame))) continue;
    const isFree = ([x, y]: Spot) => {
      const box = textBox(label, x, y);
      return !taken.meets(box) && !isCut(box, frame);
    };
    const spot = bestOf(label, isFree, kept, marked);
    if (spot === null) continue;
    const [x, y] = spot;
    taken.add(textBox(label, x, y));
    if (dot !== null) taken.add(dot);
    placed.push({ label, x, y });
  }
  return placed;
}

/** Null when none of its spots will do. */
function bestOf(label: Label, isFree: (spot: Spot) => boolean, kept: BoxIndex, marks: BoxIndex): Spot | null {
  const seconds = new Map<Reading, Spot>();
  for (const spot of spotsOf(label)) {
    if (!isFree(spot)) continue;
    const fitness = fitnessOf(label, spot, kept, marks);
    if (fitness === "plain") return spot;
    if (!seconds.has(fitness)) seconds.set(fitness, spot);
  }
  return seconds.get("fair") ?? seconds.get("poor") ?? null;
}

/** How well a text stands: `poor` is better than no name at all, which is better than one that misleads. */
function fitnessOf(label: Label, spot: Spot, kept: BoxIndex, marks: BoxIndex): Reading {
  if (label.place === "beside") return "plain";
  if (label.place === "round")
    return readingOf(boxRound(...spot, label.width, label.height), label.mark, marks);
  const box = textBox(label, ...spot);
  if (kept.meets(box)) return "poor";
  return marks.meets(grown(box, MARGIN.mark)) ? "fair" : "plain";
}

/** The room that a label takes when its text stands at (x, y). */
export const textBox = ({ width, height }: Label, x: number, y: number): Box =>
  boxRound(x, y, width + 2 * MARGIN.x, height + 2 * MARGIN.y);

export const dotBox = ({ x, y, dot }: Label): Box =>
  boxRound(x, y, 2 * (dot + MARGIN.dot), 2 * (dot + MARGIN.dot));

const firstFirst = (a: Label, b: Label): number =>
  b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.x - b.x);

/** Where the middle of the text may stand, best first. */
function spotsOf(label: Label): readonly Spot[] {
  const { x, y, width, height, gap } = label;
  switch (label.place) {
    case "over": {
      const [aside, off] = [width * 0.3, height * 0.9];
      const shifts = [
        [0, 0],
        [0, -off],
        [0, off],
        [aside, 0],
        [-aside, 0],
        [aside, off],
        [-aside, -off],
        [0, -2 * off],
        [0, 2 * off],
      ] as const;
      return shifts.map(([dx, dy]) => [x + dx, y + dy]);
    }
    case "at":
      return [0, -0.7, 0.7].map((lines) => [x, y + lines * height]);
    case "beside":
      return sides(x, y, width, height, gap);
    case "round":
      return spotsRound(label.mark, label, gap);
  }
}

const sides = (x: number, y: number, width: number, height: number, gap: number): readonly Spot[] => [
  [x + gap + width / 2, y],
  [x - gap - width / 2, y],
  [x, y - gap - height / 2],
  [x, y + gap + height / 2],
];
