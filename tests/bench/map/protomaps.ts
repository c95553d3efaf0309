import * as leaflet from "leaflet";
import type { Contender } from "./page.ts";

export const draw: Contender = async (map, theme) => {
  // The library extends the global that Leaflet's own build used to leave.
  (window as unknown as { L: typeof leaflet }).L = { ...leaflet };
  const { leafletLayer } = await import("protomaps-leaflet");
  const layer = leafletLayer({
    url: "/basemap/world.pmtiles",
    flavor: theme,
    lang: "en",
    maxDataZoom: 6,
  } as Parameters<typeof leafletLayer>[0]) as unknown as leaflet.GridLayer;
  const loaded = new Promise<void>((resolve) => layer.once("load", () => resolve()));
  map.addLayer(layer);
  await loaded;
};
