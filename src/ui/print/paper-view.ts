import type { StillView } from "../../basemap/still-map.ts";
import { project } from "../../core/mercator.ts";
import type { Box, Position } from "../../core/place.ts";
import { nearestCopy } from "../map/turns.ts";

type Point = { readonly x: number; readonly y: number };

/** Side of the world in CSS px at zoom 0. */
const WORLD = 256;

/** The map on paper, CSS px: as wide as the text of an A4 page, and less than half as high as the page. */
export const PAPER = { width: 658, height: 416 } as const;

/** Left free round the places that the map is fitted to. */
const MARGIN = 40;

/** A single place is shown with its surroundings, as on the screen; no deeper than the map goes, no wider than the world. */
const ZOOMS = { fit: 7, most: 10, least: Math.log2(PAPER.width / WORLD) };

/** The view of paper that shows a whole box, with a margin or without. */
export function viewOfBox({ west, south, east, north }: Box, frame: "fit" | "exact"): StillView {
  const margin = frame === "fit" ? MARGIN : 0;
  const [top, bottom] = [project([0, north]).y, project([0, south]).y];
  const across = Math.max((east - west) / 360, 1e-9);
  const down = Math.max(bottom - top, 1e-9);
  const room = Math.min((PAPER.width - 2 * margin) / across, (PAPER.height - 2 * margin) / down);
  const deepest = frame === "fit" ? ZOOMS.fit : ZOOMS.most;
  // A hundredth of a zoom is not seen, and views that are alike become the same.
  const zoom = Math.floor(100 * Math.min(deepest, Math.max(ZOOMS.least, Math.log2(room / WORLD)))) / 100;
  const size = WORLD * 2 ** zoom;
  const x = Math.round((((west + east) / 2 + 180) / 360) * size - PAPER.width / 2);
  const y = Math.round(((top + bottom) / 2) * size - PAPER.height / 2);
  // The map ends at the poles.
  const corner = { x, y: Math.max(0, Math.min(y, Math.round(size - PAPER.height))) };
  return { zoom, corner, width: PAPER.width, height: PAPER.height };
}

/** What of the world a view shows, to ask marks for. */
export function boxOfView({ zoom, corner, width, height }: StillView): Box {
  const size = WORLD * 2 ** zoom;
  const latitude = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI;
  const longitude = (x: number) => (x / size) * 360 - 180;
  return {
    west: longitude(corner.x),
    east: longitude(corner.x + width),
    north: latitude(corner.y),
    south: latitude(corner.y + height),
  };
}

/** What a longitude is to be moved by, in degrees, to lie in the copy of the world that the paper shows. */
export function turnOnPaper({ zoom, corner, width }: StillView, longitude: number): number {
  const middle = ((corner.x + width / 2) / (WORLD * 2 ** zoom)) * 360 - 180;
  return nearestCopy(longitude, middle) - longitude;
}

/** Where positions lie on paper, moved by whole turns as they are; CSS px from the top left corner of the map. */
export function onPaper({ zoom, corner }: StillView): (position: Position) => Point {
  const size = WORLD * 2 ** zoom;
  return ([longitude, latitude]) => ({
    x: ((longitude + 180) / 360) * size - corner.x,
    y: project([0, latitude]).y * size - corner.y,
  });
}

/** The position that a point of the paper shows. */
export function fromPaper({ zoom, corner }: StillView): (point: Point) => Position {
  const size = WORLD * 2 ** zoom;
  return ({ x, y }) => {
    const turn = Math.PI * (1 - (2 * (y + corner.y)) / size);
    return [((x + corner.x) / size) * 360 - 180, (Math.atan(Math.sinh(turn)) * 180) / Math.PI];
  };
}

export function isSameView(a: StillView, b: StillView): boolean {
  return a.zoom === b.zoom && a.corner.x === b.corner.x && a.corner.y === b.corner.y;
}

/** Whether all that one view shows is seen on another, of the same size. */
export function holdsView(outer: StillView, inner: StillView): boolean {
  const [large, small] = [boxOfView(outer), boxOfView(inner)];
  return (
    large.west <= small.west &&
    large.east >= small.east &&
    large.north >= small.north &&
    large.south <= small.south
  );
}
