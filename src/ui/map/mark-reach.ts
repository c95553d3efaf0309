import type { PlaceId } from "../../core/ids.ts";
import type { Rect } from "./frame.ts";
import type { LaidMark } from "./lay-marks.ts";
import type { MarkState } from "./MarkButton.tsx";
import { BLEED } from "./mark-sprite.ts";
import { DIRECTIONS, neighbour } from "./neighbour.ts";

/** The part of the map's size beyond each edge that is at hand when the map moves. */
const BEYOND = 0.2;

/** A view and some way beyond it. */
export function widened({ left, top, right, bottom }: Rect): Rect {
  const [x, y] = [Math.ceil((right - left) * BEYOND), Math.ceil((bottom - top) * BEYOND)];
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
}

/** Whether any of a mark, its line to its point too, is inside. */
export function reachesInto(
  { x, y, width, height, offset }: LaidMark,
  { left, top, right, bottom }: Rect,
): boolean {
  const across = width / 2 + BLEED + Math.abs(offset.x);
  const down = height / 2 + BLEED + Math.abs(offset.y);
  return x + across >= left && x - across <= right && y + down >= top && y - down <= bottom;
}

/**
 * The marks that a hand, an ear or a key can come to from a view: those in it, those that are not plain, the one that
 * Tab stops at, and those that a key leads to from there, however far they are.
 */
export function marksInReach(
  laid: readonly LaidMark[],
  view: Rect,
  stateOf: (mark: LaidMark) => MarkState,
  stop: PlaceId | null,
): readonly LaidMark[] {
  const at = laid.findIndex(({ lead }) => lead === stop);
  const steps = Object.values(DIRECTIONS).map((direction) => neighbour(laid, at, direction));
  const ledTo = new Set([0, laid.length - 1, at, ...steps]);
  return laid.filter(
    (mark, index) => ledTo.has(index) || reachesInto(mark, view) || stateOf(mark) !== "plain",
  );
}
