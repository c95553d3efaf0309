import { LatLngBounds, type Map as LeafletMap, Point } from "leaflet";
import type { Position } from "../../core/place.ts";
import { toBounds } from "./axes.ts";
import { boxOf } from "./box-of.ts";
import { type Insets, uncovered } from "./frame.ts";

/** Pixels left free round the places that the map is fitted to. */
const MARGIN = 36;

/** A single place is shown with its surroundings. */
const FIT_ZOOM = 7;

/** A smaller window than this between the covers is no window: the covers are then ignored. Pixels. */
const LEAST_WINDOW = 96;

/** Whether the map glides there, where Leaflet finds that it can, or is there at once. */
export type Pace = "glide" | "jump";

/** Shows all the positions in the part of the map that is not covered; false when there is no room to. */
export function fitMap(map: LeafletMap, positions: readonly Position[], insets: Insets, pace: Pace): boolean {
  const box = boxOf(positions);
  const { x, y } = map.getSize();
  if (box === null || x === 0 || y === 0) return false;
  const padding = paddingOf(map, insets);
  map.fitBounds(toBounds(box), { ...padding, maxZoom: FIT_ZOOM, ...(pace === "jump" && { animate: false }) });
  return true;
}

/** Glides nearer, so far that the positions still fit; false when that is not nearer than now. */
export function zoomTo(map: LeafletMap, positions: readonly Position[], insets: Insets): boolean {
  const box = boxOf(positions);
  if (box === null || (box.west === box.east && box.south === box.north)) return false;
  const padding = paddingOf(map, insets);
  const bounds = new LatLngBounds(toBounds(box));
  const both = padding.paddingTopLeft.add(padding.paddingBottomRight);
  if (map.getBoundsZoom(bounds, false, both) <= map.getZoom()) return false;
  map.fitBounds(bounds, padding);
  return true;
}

type Padding = { readonly paddingTopLeft: Point; readonly paddingBottomRight: Point };

function paddingOf(map: LeafletMap, insets: Insets): Padding {
  const { x, y } = map.getSize();
  const frame = uncovered({ x, y }, insets, MARGIN);
  const roomy = frame.right - frame.left >= LEAST_WINDOW && frame.bottom - frame.top >= LEAST_WINDOW;
  return {
    paddingTopLeft: roomy ? new Point(frame.left, frame.top) : new Point(0, 0),
    paddingBottomRight: roomy ? new Point(x - frame.right, y - frame.bottom) : new Point(0, 0),
  };
}
