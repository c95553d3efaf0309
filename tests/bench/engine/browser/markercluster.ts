import * as leaflet from "leaflet";
import { EVERYTHING, eachPlacing, type Make, VIEW, type Wanted } from "./contender.ts";

/**
 * leaflet.markercluster with a marker for every placing, in its default options. The markers are made once; they are
 * added together, as its README advises, before the group is put on the map.
 */
export const make: Make = async (columns, container) => {
  // The plugin adds itself to a global Leaflet.
  Object.assign(window, { L: { ...leaflet } });
  await import("leaflet.markercluster");
  const L = (window as unknown as { readonly L: typeof leaflet }).L;
  const map = leaflet.map(container, VIEW);
  const group = L.markerClusterGroup();
  const icon = leaflet.divIcon({ className: "bench-icon", iconSize: [30, 30] });
  const markers: leaflet.Marker[] = [];
  const show = async (wanted: Wanted): Promise<void> => {
    const shown: leaflet.Marker[] = [];
    eachPlacing(columns, wanted, (placing) => {
      const marker = markers[placing];
      if (marker !== undefined) shown.push(marker);
    });
    group.clearLayers();
    group.addLayers(shown);
  };
  return {
    map,
    load: async () => {
      eachPlacing(columns, EVERYTHING, (_, place) => {
        const [lng = 0, lat = 0] = columns.places[place]?.position ?? [];
        markers.push(leaflet.marker([lat, lng], { icon }));
      });
      group.addLayers(markers);
      map.addLayer(group);
    },
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
