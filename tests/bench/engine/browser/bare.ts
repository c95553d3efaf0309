import { map as createMap } from "leaflet";
import { fullest, type Make, PAGE, pageOf, VIEW } from "./contender.ts";

/** The floor: a Leaflet map with nothing on it. */
export const make: Make = async (columns, container) => {
  const map = createMap(container, VIEW);
  const [longitude = 0, latitude = 0] = columns.places[fullest(columns)]?.position ?? [];
  return {
    map,
    load: async () => {},
    show: async () => {},
    popup: async () => {
      map.openPopup(pageOf(Array(PAGE).keys(), PAGE), [latitude, longitude], { autoPan: false });
    },
  };
};
