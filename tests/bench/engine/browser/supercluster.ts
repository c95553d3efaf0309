import { wrap } from "comlink";
import { map as createMap, divIcon, layerGroup, marker } from "leaflet";
import { busyPlace, type Make, pageOf, VIEW } from "./contender.ts";
import type { SuperclusterWorker } from "./supercluster-worker.ts";

/** supercluster in a worker, a marker for each cluster in view: as its demo has it. The worker makes its own data. */
export const make: Make = async (columns, container) => {
  const map = createMap(container, VIEW);
  const group = layerGroup().addTo(map);
  const worker = wrap<SuperclusterWorker>(
    new Worker(new URL("./supercluster-worker.ts", import.meta.url), { type: "module" }),
  );
  await worker.make(columns.placings.items.length);
  const box = (): [number, number, number, number] => {
    const bounds = map.getBounds().pad(0.5);
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  };
  const draw = async (): Promise<void> => {
    const drawn = await worker.clusters(box(), map.getZoom());
    group.clearLayers();
    for (const [lng, lat, count] of drawn) {
      const icon = divIcon({ className: "bench-icon", html: String(count), iconSize: [30, 30] });
      group.addLayer(marker([lat, lng], { icon }));
    }
  };
  map.on("moveend", draw);
  const [longitude = 0, latitude = 0] = columns.places[busyPlace(columns)]?.position ?? [];
  return {
    map,
    load: async () => {
      await worker.load();
      await draw();
    },
    show: async (wanted) => {
      await worker.show(wanted);
      await draw();
    },
    popup: async () => {
      const found = await worker.leaves(box(), map.getZoom());
      map.openPopup(pageOf(found), [latitude, longitude], { autoPan: false });
    },
  };
};
