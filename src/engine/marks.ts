import { holds, reaches } from "../core/box.ts";
import type { PlaceId } from "../core/ids.ts";
import type { Box, Place } from "../core/place.ts";
import type { Mark, Shown } from "../core/question.ts";
import type { Cluster, Clusters } from "./clusters.ts";
import { excerptsByPlace, surePlaces } from "./shown.ts";

/** With up to so many points in view nothing is clustered. */
export const POINTS_UNCLUSTERED = 60;

/**
 * Where the map is asked about. `box` is proper (`properBox`); `clusters` stand over all used point places.
 */
export type Ground = {
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly clusters: Clusters;
  readonly box: Box;
  readonly zoom: number;
};

/** Whether a place can be seen: its point lies in the box, or its area reaches into it. */
export function inView({ area, position }: Place, box: Box): boolean {
  return area === null ? holds(box, position) : reaches(area, box);
}

/** Marks in the box, most excerpts first, then by place. */
export function marksOf(shown: readonly Shown[], { places, clusters, box, zoom }: Ground): readonly Mark[] {
  const excerpts = excerptsByPlace(shown);
  const sure = surePlaces(shown);
  const count = (ids: readonly PlaceId[]): number =>
    new Set(ids.flatMap((id) => [...(excerpts.get(id) ?? [])])).size;
  const isUnsure = (ids: readonly PlaceId[]): boolean => !ids.some((id) => sure.has(id));
  const placeMark = ({ id, position }: Place): Mark => ({
    kind: "place",
    place: id,
    position,
    excerpts: count([id]),
    uncertain: isUnsure([id]),
  });

  const clusterMark = ({ lead, places: members }: Cluster): readonly Mark[] => {
    const standing = members.flatMap((id) => (excerpts.has(id) ? (places.get(id) ?? []) : []));
    const [only] = standing;
    if (only === undefined) return [];
    const seen = standing.some((place) => inView(place, box));
    if (standing.length === 1) return seen ? [placeMark(only)] : [];
    if (!seen && !inView(lead, box)) return [];
    const ids = standing.map(({ id }) => id).sort((a, b) => count([b]) - count([a]) || (a < b ? -1 : 1));
    const [foremost = only.id] = ids;
    const stand = { lead: lead.id, position: lead.position, foremost, others: ids.length - 1, places: ids };
    return [{ kind: "cluster", ...stand, excerpts: count(ids), uncertain: isUnsure(ids) }];
  };

  const visible = [...places.values()].filter((place) => excerpts.has(place.id) && inView(place, box));
  const points = visible.filter(({ area }) => area === null);
  const marks =
    points.length <= POINTS_UNCLUSTERED
      ? visible.map(placeMark)
      : [
          ...visible.filter(({ area }) => area !== null).map(placeMark),
          ...clusters(zoom).flatMap(clusterMark),
        ];
  return marks.sort((a, b) => b.excerpts - a.excerpts || (idOf(a) < idOf(b) ? -1 : 1));
}

/** No two marks of one answer share it: a lead is in its own cluster. */
const idOf = (mark: Mark): PlaceId => (mark.kind === "place" ? mark.place : mark.lead);
