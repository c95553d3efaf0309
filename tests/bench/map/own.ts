import { createBasemap } from "../../../src/basemap/create-basemap.ts";
import { PALETTES } from "../../../src/basemap/palette.ts";
import type { Contender } from "./page.ts";

export const draw: Contender = async (map, theme) => {
  map.getContainer().style.background = PALETTES[theme].water;
  const onTrouble = ({ message }: { readonly message: string }) => window.bench.troubles.push(message);
  const basemap = createBasemap({ theme, onTrouble, folder: "/basemap/" });
  map.addLayer(basemap);
  window.bench.basemap = basemap;
  await basemap.painted;
};
