import type { PlaceId } from "../../core/ids.ts";
import { aroundBoth, containsRect, type Rect } from "./frame.ts";
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
export function reachesInto(mark: LaidMark, area: Rect): boolean {
  const { left, top, right, bottom } = reachOf(mark);
  return right >= area.left && left <= area.right && bottom >= area.top && top <= area.bottom;
}

function reachOf({ x, y, width, height, offset }: LaidMark): Rect {
  const across = width / 2 + BLEED + Math.abs(offset.x);
  const down = height / 2 + BLEED + Math.abs(offset.y);
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

/** What sheets are measured in. Pixels; whole ones of the device too where these are percent of the page's. */
const CELL = 100;

/**
 * The part of an area to paint marks on that reach into it: none is cut there, and little else is painted. The sheet
 * `before` serves on while it lies in the area and is large enough.
 */
export function sheetFor(near: readonly LaidMark[], area: Rect, before: Rect | null): Rect {
  const nothing = { left: area.right, top: area.bottom, right: area.left, bottom: area.top };
  const needed = near.map(reachOf).reduce(aroundBoth, nothing);
  const down = (at: number, from: number) => Math.max(from, from + CELL * Math.floor((at - from) / CELL));
  const up = (at: number, from: number, to: number) =>
    Math.min(to, from + CELL * Math.ceil((at - from) / CELL));
  const left = down(needed.left, area.left);
  const top = down(needed.top, area.top);
  const right = Math.max(left, up(needed.right, area.left, area.right));
  const bottom = Math.max(top, up(needed.bottom, area.top, area.bottom));
  const sheet = { left, top, right, bottom };
  return before !== null && containsRect(area, before) && containsRect(before, sheet) ? before : sheet;
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
