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
  const reaches = near.map(reachOf);
  const all = (side: keyof Rect) => reaches.map((reach) => reach[side]);
  const [left, right] = inCells(all("left"), all("right"), area.left, area.right);
  const [top, bottom] = inCells(all("top"), all("bottom"), area.top, area.bottom);
  const sheet = { left, top, right, bottom };
  return before !== null && holds(area, before) && holds(before, sheet) ? before : sheet;
}

/** From the least of `lows` to the greatest of `highs`, in cells from `from`, no further than `to`. */
function inCells(
  lows: readonly number[],
  highs: readonly number[],
  from: number,
  to: number,
): readonly [number, number] {
  const low = from + CELL * Math.floor((Math.min(to, ...lows) - from) / CELL);
  const high = from + CELL * Math.ceil((Math.max(from, ...highs) - from) / CELL);
  return [Math.max(from, low), Math.max(from, low, Math.min(to, high))];
}

/** Whether one rectangle lies in another. */
export function holds(outer: Rect, { left, top, right, bottom }: Rect): boolean {
  return outer.left <= left && outer.top <= top && outer.right >= right && outer.bottom >= bottom;
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
