import { map as createMap } from "leaflet";
import { anyTexts, busyPlace, type Make, pageOf, VIEW } from "./contender.ts";

/** The floor: a Leaflet map with nothing on it. */
export const make: Make = async (columns, container) => {
  const map = createMap(container, VIEW);
  const [longitude = 0, latitude = 0] = columns.places[busyPlace(columns)]?.position ?? [];
  return {
    map,
    load: async () => {},
    show: async () => {},
    popup: async () => {
      map.openPopup(pageOf(anyTexts()), [latitude, longitude], { autoPan: false });
    },
  };
};
