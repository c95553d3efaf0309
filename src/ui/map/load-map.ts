import type { AtlasMap } from "./AtlasMap.tsx";
import { MANY_MARKS } from "./many-marks-part.ts";
import { MOST_ELEMENTS } from "./mark-size.ts";

/**
 * Fetches the map's code, and beside it what so many places need; null where nobody knows yet how many, but they will be many.
 * Leaflet begins first: the page answers its reader between two beginnings that take long.
 */
export async function loadMap(places: number | null): Promise<typeof AtlasMap> {
  // Whoever draws them hears where it cannot be had.
  if (places === null || places > MOST_ELEMENTS) MANY_MARKS.fetch().catch(() => {});
  // Only what is named is taken as used: the rest need not be in the build.
  await import("leaflet").then(({ Map: LeafletMap }) => LeafletMap);
  return (await import("./AtlasMap.tsx")).AtlasMap;
}
