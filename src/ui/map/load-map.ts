import type { AtlasMap } from "./AtlasMap.tsx";

/** Fetches the map's code. Leaflet begins first: the page answers its reader between two beginnings that take long. */
export async function loadMap(): Promise<typeof AtlasMap> {
  // Only what is named is taken as used: the rest need not be in the build.
  await import("leaflet").then(({ Map: LeafletMap }) => LeafletMap);
  return (await import("./AtlasMap.tsx")).AtlasMap;
}
