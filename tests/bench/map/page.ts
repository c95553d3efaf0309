import { map as createMap, type Map as LeafletMap } from "leaflet";
import type { Basemap } from "../../../src/basemap/create-basemap.ts";
import type { Theme } from "../../../src/core/state.ts";

/** A map drawn in one of the ways compared; resolves when the first view is complete. */
export type Contender = (map: LeafletMap, theme: Theme) => Promise<void>;

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to from outside
  interface Window {
    bench: {
      readonly map: LeafletMap;
      /** ms since the page began; null before the first view is complete. */
      painted: number | null;
      readonly troubles: string[];
      /** Null for the peers. */
      basemap: Basemap | null;
    };
  }
}

const CONTENDERS: Readonly<Record<string, () => Promise<{ readonly draw: Contender }>>> = {
  own: () => import("./own.ts"),
  protomaps: () => import("./protomaps.ts"),
  geojson: () => import("./geojson.ts"),
};

const asked = new URLSearchParams(location.search);
const [zoom = 4, latitude = 35, longitude = 15] = (asked.get("view") ?? "4/35/15").split("/").map(Number);
const container = document.getElementById("map");
const contender = CONTENDERS[asked.get("map") ?? "own"];
if (container === null || contender === undefined) throw new Error("no such map");

const map = createMap(container, {
  center: { lat: latitude, lng: longitude },
  zoom,
  minZoom: 2,
  maxZoom: 10,
  zoomControl: false,
  attributionControl: false,
  fadeAnimation: false,
});
window.bench = { map, painted: null, troubles: [], basemap: null };
const { draw } = await contender();
await draw(map, asked.get("theme") === "dark" ? "dark" : "light");
// Two frames: the first has the picture drawn, the second shows that it was shown.
await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
window.bench.painted = performance.now();
