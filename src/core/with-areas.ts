import type { MultiPolygon, Polygon } from "geojson";
import type { Atlas } from "./atlas.ts";
import type { PlaceId } from "./ids.ts";

export type Areas = ReadonlyMap<PlaceId, Polygon | MultiPolygon>;

/** The atlas with the areas of those of its places that have none yet; the same one where there are no such places. */
export function withAreas<Given extends Pick<Atlas, "places">>(atlas: Given, areas: Areas): Given {
  // A large atlas has thousands of places, and most have their areas or none.
  if (areas.size === 0) return atlas;
  let changed = false;
  const places = new Map(
    Array.from(atlas.places, ([id, place]) => {
      const area = place.area === null ? areas.get(id) : undefined;
      if (area === undefined) return [id, place];
      changed = true;
      return [id, { ...place, area }];
    }),
  );
  return changed ? { ...atlas, places } : atlas;
}
