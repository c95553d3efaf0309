import { type Box, boxRound, isCut } from "./box.ts";
import { BoxIndex } from "./box-index.ts";

/** What wants to stand on the map. Positions and sizes in px. */
export type Label = {
  /** Breaks ties between equal priorities, so that the order never depends on which tile came first. */
  readonly id: string;
  /** Greater goes first. */
  readonly priority: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /**
   * `over`: stands on its point, or off it; `at`: the same, but only a little, as a sea has land about it. `beside`: to the right, left, above or below it, `gap` px away,
   * its point marked by a dot. `round`: the same for the name of a mark, which tries harder.
   */
  readonly place: "over" | "at" | "beside" | "round";
  readonly gap: number;
  /** Radius of the dot; 0 for none. */
  readonly dot: number;
  /** Its dot is kept free by those that stand over their point and could as well stand beside it: a capital. */
  readonly kept: boolean;
};

export type Placed<L extends Label = Label> = {
  readonly label: L;
  /** The middle of the text. */
  readonly x: number;
  readonly y: number;
};

/** Room kept free round every text and dot, px. */
const MARGIN = { x: 4, y: 1.5, dot: 1.5 } as const;

/**
 * Gives each label a place where it meets no other, the most important first; those without room are left out.
 * Nothing stands on an obstacle, and nothing is cut by the frame: what is seen is whole. Moving every position by the
 * same whole pixels moves the result by the same.
 */
export function layOut<L extends Label>(
  labels: readonly L[],
  obstacles: readonly Box[],
  frame: Box,
): readonly Placed<L>[] {
  const taken = new BoxIndex();
  for (const obstacle of obstacles) taken.add(obstacle);
  const kept = new BoxIndex();
  for (const label of labels) if (label.kept) kept.add(dotBox(label));
  const placed: Placed<L>[] = [];
  for (const label of [...labels].sort(firstFirst)) {
    const dot = label.dot > 0 ? dotBox(label) : null;
    if (dot !== null && (taken.meets(dot) || isCut(dot, frame))) continue;
    const free = spotsOf(label).filter(([x, y]) => {
      const box = textBox(label, x, y);
      return !taken.meets(box) && !isCut(box, frame);
    });
    const standsOver = label.place === "over" || label.place === "at";
    const spot = (standsOver && free.find(([x, y]) => !kept.meets(textBox(label, x, y)))) || free[0];
    if (spot === undefined) continue;
    const [x, y] = spot;
    taken.add(textBox(label, x, y));
    if (dot !== null) taken.add(dot);
    placed.push({ label, x, y });
  }
  return placed;
}

/** The room that a label takes when its text stands at (x, y). */
export const textBox = ({ width, height }: Label, x: number, y: number): Box =>
  boxRound(x, y, width + 2 * MARGIN.x, height + 2 * MARGIN.y);

export const dotBox = ({ x, y, dot }: Label): Box =>
  boxRound(x, y, 2 * (dot + MARGIN.dot), 2 * (dot + MARGIN.dot));

const firstFirst = (a: Label, b: Label): number =>
  b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.x - b.x);

type Spot = readonly [x: number, y: number];

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
      return [0, 8, 20, 36].flatMap((further) => {
        const reach = gap + further;
        const [dx, dy] = [reach * 0.75 + width / 2, reach * 0.75 + height / 2];
        const corners = [1, -1].flatMap((down) =>
          [1, -1].map((right): Spot => [x + right * dx, y + down * dy]),
        );
        return [...sides(x, y, width, height, reach), ...corners];
      });
  }
}

const sides = (x: number, y: number, width: number, height: number, gap: number): readonly Spot[] => [
  [x + gap + width / 2, y],
  [x - gap - width / 2, y],
  [x, y - gap - height / 2],
  [x, y + gap + height / 2],
];
