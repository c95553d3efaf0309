import { PLACE_KINDS, type PlaceKind } from "../../core/place.ts";

/** Nothing that can be pressed is smaller than this, whatever is drawn in it. Pixels. */
export const TARGET = 24;

/** More marks than this are painted on a canvas: as elements each costs the browser a layer of its own. */
export const MOST_ELEMENTS = 100;

/** Radius of the disc of one excerpt, and of the largest disc. Pixels. */
const ONE = 6.5;
const LARGEST = 30;

/** An area's badge is a square with the number in it; areas say how much by number alone. Pixels. */
const BADGE = 22;
const DIGIT = 7;

const AREA_KINDS: ReadonlySet<PlaceKind> = new Set(
  PLACE_KINDS.filter((kind) => kind !== "settlement" && kind !== "facility"),
);

export function isAreaKind(kind: PlaceKind): boolean {
  return AREA_KINDS.has(kind);
}

/**
 * Radius of a disc whose area is proportional to its excerpts, in pixels. The scale shrinks only when the
 * largest disc on the map would be too large; a disc never gets too small for the number printed in it.
 */
export function discRadius(excerpts: number, most: number): number {
  const scale = Math.min(ONE, LARGEST / Math.sqrt(Math.max(1, most)));
  const room = excerpts > 1 ? 5 + (DIGIT / 2) * countLabel(excerpts).length : 5;
  return Math.max(room, scale * Math.sqrt(excerpts));
}

/** Width of an area's badge in pixels; its height is always `BADGE_HEIGHT`. */
export function badgeWidth(excerpts: number): number {
  return Math.max(BADGE, 10 + DIGIT * countLabel(excerpts).length);
}

export const BADGE_HEIGHT = BADGE;

/** The number as it is printed in a mark: "5", "999", "1.2k", "34k", "2M". */
export function countLabel(excerpts: number): string {
  if (excerpts < 1000) return String(excerpts);
  const [value, unit] = excerpts < 999_500 ? [excerpts / 1000, "k"] : [excerpts / 1e6, "M"];
  return `${value < 9.95 ? Number(value.toFixed(1)) : Math.round(value)}${unit}`;
}

/** A size as it is painted, in pairs of pixels: its middle stays on the grid, and a few sprites serve every count. */
export const paintedSize = (size: number): number => 2 * Math.round(size / 2);
