import type { Map as LeafletMap } from "leaflet";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { CircleMarker, MapContainer } from "react-leaflet";
import {
  anyTexts,
  busyPlace,
  EVERYTHING,
  eachPlacing,
  type Make,
  pageOf,
  VIEW,
  type Wanted,
} from "./contender.ts";

/** react-leaflet's circles on canvas, one for each place that has an excerpt: a circle a placing would be far slower. */
export const make: Make = async (columns, container) => {
  const root = createRoot(container);
  const found: { map: LeafletMap | null } = { map: null };
  const render = (counts: Uint32Array): void =>
    flushSync(() =>
      root.render(
        <MapContainer
          {...VIEW}
          preferCanvas
          style={{ height: "100%" }}
          ref={(map) => {
            found.map = map;
          }}
        >
          {columns.places.map(({ id, position: [lng, lat] }, place) => {
            const count = counts[place] ?? 0;
            const radius = Math.min(30, 5 + Math.sqrt(count));
            return count === 0 ? null : <CircleMarker key={id} center={{ lat, lng }} radius={radius} />;
          })}
        </MapContainer>,
      ),
    );
  const show = async (wanted: Wanted): Promise<void> => {
    const counts = new Uint32Array(columns.places.length);
    eachPlacing(columns, wanted, (_, place) => {
      counts[place] = (counts[place] ?? 0) + 1;
    });
    render(counts);
  };
  render(new Uint32Array(columns.places.length));
  while (found.map === null) await new Promise(requestAnimationFrame);
  const map: LeafletMap = found.map;
  const [longitude = 0, latitude = 0] = columns.places[busyPlace(columns)]?.position ?? [];
  return {
    map,
    load: () => show(EVERYTHING),
    show,
    popup: async () => {
      map.openPopup(pageOf(anyTexts()), [latitude, longitude], { autoPan: false });
    },
  };
};
