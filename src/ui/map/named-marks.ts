import type { Mark } from "../../basemap/mark.ts";
import type { PlaceKind, Position } from "../../core/place.ts";
import type { LaidMark } from "./lay-marks.ts";

/** How the map sets the name of a marked place that it does not know itself. */
const KINDS: Readonly<Record<PlaceKind, Mark["kind"]>> = {
  settlement: "locality",
  facility: "locality",
  region: "region",
  country: "country",
  water: "sea",
};

/** The marks as the basemap needs them: where they are drawn, and what their names are. */
export function namedMarks(
  laid: readonly LaidMark[],
  unproject: (pixel: { readonly x: number; readonly y: number }) => Position,
): readonly Mark[] {
  return laid.map(({ x, y, width, height, title, kind }) => ({
    position: unproject({ x, y }),
    halfWidth: width / 2,
    halfHeight: height / 2,
    name: title,
    kind: kind === null ? "locality" : KINDS[kind],
  }));
}
