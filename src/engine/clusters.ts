import type { PlaceId } from "../core/ids.ts";
import { type Projected, pixelsBetween, project } from "../core/mercator.ts";
import type { Place } from "../core/place.ts";

/** Two marks closer than this on the screen are one cluster. */
export const CLUSTER_RADIUS_PX = 60;

/** Beyond this zoom level every place stands alone. */
export const DEEPEST_CLUSTERED_ZOOM = 16;

/** Places that one mark stands for, at the position of the place with the most excerpts. */
export type Cluster = { readonly lead: Place; readonly places: readonly PlaceId[] };

/** A zoom level's clusters, leads in rank order; every place is in exactly one. */
export type Clusters = (zoom: number) => readonly Cluster[];

type Node = Cluster & { readonly at: Projected };

/**
 * The clusters of each zoom level. They depend on the places and on all their excerpts, never on a filter, so
 * that a filter moves nothing. A level is made from the next finer one: in order of rank (excerpts, then id) a
 * lead takes in every cluster whose own lead is nearer than the radius; so clusters nest, the lead of a cluster
 * has the most excerpts in it, and no two leads are nearer than the radius.
 *
 * `excerptsAt` counts each place's excerpts in the whole atlas. A level is built when first asked for.
 */
export function clustersOf(places: readonly Place[], excerptsAt: (place: PlaceId) => number): Clusters {
  const alone = places
    .map((place): Node => ({ lead: place, places: [place.id], at: project(place.position) }))
    .sort(
      ({ lead: a }, { lead: b }) =>
        excerptsAt(b.id) - excerptsAt(a.id) || (a.id < b.id ? -1 : Number(a.id > b.id)),
    );
  const built = new Map<number, readonly Node[]>();
  const level = (zoom: number): readonly Node[] => {
    if (zoom > DEEPEST_CLUSTERED_ZOOM) return alone;
    const known = built.get(zoom) ?? gathered(level(zoom + 1), zoom);
    built.set(zoom, known);
    return known;
  };
  return (zoom) => level(wholeZoom(zoom));
}

/** Between two levels the coarser one holds, whose marks are then further apart than they must be. */
export function wholeZoom(zoom: number): number {
  return zoom >= 0 ? Math.floor(Math.min(zoom, DEEPEST_CLUSTERED_ZOOM + 1)) : 0;
}

function gathered(finer: readonly Node[], zoom: number): readonly Node[] {
  const left = new Set(finer);
  return finer.flatMap((lead) => {
    if (!left.has(lead)) return [];
    const near = [...left].filter((other) => pixelsBetween(lead.at, other.at, zoom) < CLUSTER_RADIUS_PX);
    for (const other of near) left.delete(other);
    return [{ ...lead, places: near.flatMap(({ places }) => places) }];
  });
}
