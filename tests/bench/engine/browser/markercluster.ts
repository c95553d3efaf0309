import * as leaflet from "leaflet";
import { EVERYTHING, type Make, placingsOf, VIEW, type Wanted } from "./contender.ts";

/** leaflet.markercluster with a marker for every placing, added together as its README advises. */
export const make: Make = async (columns, container) => {
  // The plugin adds itself to a global Leaflet.
  Object.assign(window, { L: { ...leaflet } });
  await import("leaflet.markercluster");
  const L = (window as unknown as { readonly L: typeof leaflet }).L;
  const map = leaflet.map(container, VIEW);
  const group = L.markerClusterGroup({ chunkedLoading: false, animate: false });
  map.addLayer(group);
  const icon = leaflet.divIcon({ className: "bench-icon", iconSize: [30, 30] });
  const show = async (wanted: Wanted): Promise<void> => {
    group.clearLayers();
    group.addLayers(
      Array.from(placingsOf(columns, wanted), ([lng, lat]) => leaflet.marker([lat, lng], { icon })),
    );
  };
  return {
    map,
    load: () => show(EVERYTHING),
    show,
    popup: async () => {
      const [fullest] = group
        .getLayers()
        .map((layer) => (layer instanceof leaflet.Marker ? group.getVisibleParent(layer) : null))
        .filter((parent) => parent instanceof L.MarkerCluster)
        .sort((a, b) => b.getChildCount() - a.getChildCount());
      fullest?.spiderfy();
    },
  };
};
