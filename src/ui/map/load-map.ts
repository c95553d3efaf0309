import type { AtlasMap } from "./AtlasMap.tsx";

/** Fetches the map's code. Leaflet begins first: the page answers its reader between two beginnings that take long. */
export async function loadMap(): Promise<typeof AtlasMap> {
  await import("leaflet");
  return (await import("./AtlasMap.tsx")).AtlasMap;
}
