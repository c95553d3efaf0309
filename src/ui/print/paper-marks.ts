import type { MultiPolygon, Polygon } from "geojson";
import type { StillView } from "../../basemap/still-map.ts";
import { holds } from "../../core/box.ts";
import type { PlaceId } from "../../core/ids.ts";
import { leadOf } from "../../core/mark-name.ts";
import type { Box, Place } from "../../core/place.ts";
import type { Mark } from "../../core/question.ts";
import { type AreaLook, areaLookOf } from "../map/area-look.ts";
import { areaSize } from "../map/area-size.ts";
import { boxOf } from "../map/box-of.ts";
import { type LaidMark, layMarks } from "../map/lay-marks.ts";
import { onPaper, turnOnPaper, viewOfBox } from "./paper-view.ts";

export type PaperArea = {
  readonly place: Place;
  readonly area: Polygon | MultiPolygon;
  readonly look: AreaLook;
};

export type PaperMarks = {
  readonly laid: readonly LaidMark[];
  /** Large ones first, so that small ones lie on them. */
  readonly areas: readonly PaperArea[];
  /** Places that the marks stand for. */
  readonly places: number;
};

/**
 * What paper shows of the world: what the reader moved the map to, `moved`, where some of the `places` that passing excerpts
 * stand at lie beyond it; else what the marks fit into. Null when there is neither.
 */
export function paperViewOf(marks: readonly Mark[], moved: Box | null, places: number): StillView | null {
  const seen = moved === null ? marks : marks.filter(({ position }) => holds(moved, position));
  if (moved !== null && placesOf(seen) < places) return viewOfBox(moved, "exact");
  const box = boxOf(seen.map(({ position }) => position));
  return box === null ? null : viewOfBox(box, "fit");
}

const placesOf = (marks: readonly Mark[]): number =>
  marks.reduce((sum, mark) => sum + (mark.kind === "cluster" ? mark.others + 1 : 1), 0);

/** The marks of the screen's map, laid out for paper; those that lie beyond its edge are left out. */
export function paperMarks(
  marks: readonly Mark[],
  places: ReadonlyMap<PlaceId, Place>,
  view: StillView,
): PaperMarks {
  const point = onPaper(view);
  const place = ([longitude, latitude]: Mark["position"]) =>
    point([longitude + turnOnPaper(view, longitude), latitude]);
  const seen = marks.filter(({ position }) => {
    const { x, y } = place(position);
    return x >= 0 && x <= view.width && y >= 0 && y <= view.height;
  });
  const areas = marks.flatMap((mark) => {
    const one = mark.kind === "place" ? places.get(leadOf(mark)) : undefined;
    const size = one === undefined || one.area === null ? null : areaSize(one.area);
    if (one === undefined || one.area === null || size === null) return [];
    return [{ place: one, area: one.area, look: areaLookOf(one.kind, size), size }];
  });
  return {
    laid: layMarks(seen, places, place),
    areas: areas.sort((a, b) => b.size - a.size),
    places: placesOf(seen),
  };
}
