import { useCallback } from "react";
import { holds, properBox } from "../../core/box.ts";
import type { ExcerptId } from "../../core/ids.ts";
import { roundView } from "../../core/map-view.ts";
import type { Desk } from "./desk.ts";
import type { Sight } from "./use-answers.ts";

/** The part of the map's width and height at each edge in which a place does not count as seen. */
const EDGE = 0.1;

/** The map follows the reader: where the sentence being read took place comes into sight, if it is not. */
export function useFollow(
  { atlas, attend, navigate }: Desk,
  sight: Sight | null,
): (excerpt: ExcerptId) => void {
  return useCallback(
    (excerpt: ExcerptId) => {
      attend({ kind: "excerpt", excerpt });
      const placing = atlas.excerpts.get(excerpt)?.placings[0];
      const place = placing === undefined ? undefined : atlas.places.get(placing.place);
      if (place === undefined || sight === null || isSeen(place.position, sight)) return;
      const map = roundView({ zoom: sight.zoom, position: place.position });
      navigate((now) => ({ ...now, map }), "replace");
    },
    [atlas, attend, navigate, sight],
  );
}

function isSeen(position: Parameters<typeof holds>[1], { box }: Sight): boolean {
  const { west, south, east, north } = properBox(box);
  const [dx, dy] = [(east - west) * EDGE, (north - south) * EDGE];
  return holds({ west: west + dx, south: south + dy, east: east - dx, north: north - dy }, position);
}
