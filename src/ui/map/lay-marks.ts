import type { PlaceId } from "../../core/ids.ts";
import { leadOf, markName, markPlaces } from "../../core/mark-name.ts";
import type { Place, PlaceKind, Position } from "../../core/place.ts";
import type { Mark } from "../../core/question.ts";
import { BADGE_HEIGHT, badgeWidth, countLabel, discRadius, isAreaKind, TARGET } from "./mark-size.ts";
import { moveApart, type Offset, STAY } from "./move-apart.ts";
import { soundPosition } from "./sound-view.ts";

/** `disc`: a point; `badge`: an area's count; `cluster`: several places. */
export type MarkShape = "disc" | "badge" | "cluster";

/** A mark with all that drawing needs. Sizes and offsets in pixels. */
export type LaidMark = {
  readonly mark: Mark;
  /** The place itself, or the one that leads the cluster: what the mark is known by. */
  readonly lead: PlaceId;
  readonly kind: PlaceKind | null;
  /** Put together when it is asked for, like the title: most marks lie beyond the view. */
  readonly name: string;
  readonly shape: MarkShape;
  /** The number printed in it; empty when there is none. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** The name printed beside it. */
  readonly title: string;
  /** From its true point to its middle. */
  readonly offset: Offset;
  /** Its middle in world pixels. */
  readonly x: number;
  readonly y: number;
};

type Project = (position: Position) => { readonly x: number; readonly y: number };

/** Points keep their places, then clusters, and badges of areas give way: they may stand anywhere in the area. */
const RANKS: Readonly<Record<MarkShape, number>> = { disc: 0, cluster: 1, badge: 2 };

/** Marks drawn and moved apart in the pixels of `project`; those without a sound position are left out. */
export function layMarks(
  marks: readonly Mark[],
  places: ReadonlyMap<PlaceId, Place>,
  project: Project,
): readonly LaidMark[] {
  const sound = marks.filter(({ position }) => soundPosition(position));
  const most = Math.max(1, ...sound.map(({ excerpts }) => excerpts));
  const points = sound.map(({ position }) => project(position));
  const shapes = sound.map((mark) => drawn(mark, places, most));
  const offsets = moveApart(
    shapes.map(({ lead, shape, width, height }, at) => ({
      key: lead,
      x: points[at]?.x ?? 0,
      y: points[at]?.y ?? 0,
      width: Math.max(TARGET, width),
      height: Math.max(TARGET, height),
      rank: RANKS[shape],
    })),
  );
  return shapes.map(
    (shape, at) => new Laid(shape, points[at] ?? STAY, offsets.get(shape.lead) ?? STAY, places),
  );
}

type Drawn = Omit<LaidMark, "name" | "title" | "offset" | "x" | "y">;

/** Its getters are those of the class: as those of each object they would take longer to make than all the rest. */
class Laid implements LaidMark {
  readonly mark: Mark;
  readonly lead: PlaceId;
  readonly kind: PlaceKind | null;
  readonly shape: MarkShape;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly offset: Offset;
  readonly x: number;
  readonly y: number;
  readonly #places: ReadonlyMap<PlaceId, Place>;

  constructor(drawn: Drawn, point: Offset, offset: Offset, places: ReadonlyMap<PlaceId, Place>) {
    this.mark = drawn.mark;
    this.lead = drawn.lead;
    this.kind = drawn.kind;
    this.shape = drawn.shape;
    this.label = drawn.label;
    this.width = drawn.width;
    this.height = drawn.height;
    this.offset = offset;
    this.x = point.x + offset.x;
    this.y = point.y + offset.y;
    this.#places = places;
  }

  get name(): string {
    return markName(this.mark, this.#places);
  }

  get title(): string {
    return markPlaces(this.mark, this.#places);
  }
}

function drawn(mark: Mark, places: ReadonlyMap<PlaceId, Place>, most: number): Drawn {
  const lead = leadOf(mark);
  const kind = mark.kind === "place" ? (places.get(lead)?.kind ?? null) : null;
  const shape = mark.kind === "cluster" ? "cluster" : kind !== null && isAreaKind(kind) ? "badge" : "disc";
  const diameter = 2 * discRadius(mark.excerpts, most);
  const [width, height] =
    shape === "badge" ? [badgeWidth(mark.excerpts), BADGE_HEIGHT] : [diameter, diameter];
  const label = shape === "disc" && mark.excerpts === 1 ? "" : countLabel(mark.excerpts);
  return { mark, lead, kind, shape, label, width, height };
}
