import { counted, countText } from "./count-text.ts";
import type { PlaceId } from "./ids.ts";
import type { Place } from "./place.ts";
import type { Mark } from "./question.ts";

/**
 * What a mark is called, by eye and by ear: "Palermo, 5 excerpts", "Tripoli and 12 more, 70 excerpts".
 * A place that the atlas does not hold is called by its id.
 */
export function markName(mark: Mark, places: ReadonlyMap<PlaceId, Place>): string {
  return `${markPlaces(mark, places)}, ${excerptCount(mark.excerpts)}`;
}

/** "1 excerpt", "5 excerpts". */
export function excerptCount(excerpts: number): string {
  return counted(excerpts, "excerpt");
}

/** The place that stands for the mark: its own, or the one that leads the cluster. */
export function leadOf(mark: Mark): PlaceId {
  return mark.kind === "cluster" ? mark.lead : mark.place;
}

/** The place that the mark is named after: of a cluster the one with the most excerpts that pass. */
export function calledBy(mark: Mark): PlaceId {
  return mark.kind === "cluster" ? mark.foremost : mark.place;
}

/**
 * Where the mark stands, without the count: "Palermo", "Tripoli and 12 more". A cluster is named after its place
 * with the most excerpts that pass; its lead, which never changes, may have none.
 */
export function markPlaces(mark: Mark, places: ReadonlyMap<PlaceId, Place>): string {
  const first = calledBy(mark);
  const name = places.get(first)?.name ?? first;
  const more = mark.kind === "cluster" ? mark.others : 0;
  return more > 0 ? `${name} and ${countText(more)} more` : name;
}
