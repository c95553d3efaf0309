import { createBasemap } from "../../../src/basemap/create-basemap.ts";
import type { Mark } from "../../../src/basemap/mark.ts";
import { PALETTES } from "../../../src/basemap/palette.ts";
import type { Contender } from "./page.ts";

export const draw: Contender = async (map, theme) => {
  map.getContainer().style.background = PALETTES[theme].water;
  const onTrouble = ({ message }: { readonly message: string }) => window.bench.troubles.push(message);
  const basemap = createBasemap({ theme, onTrouble, folder: "/basemap/" });
  map.addLayer(basemap);
  const marks = new URLSearchParams(location.search).get("marks");
  if (marks !== null) basemap.setMarks(JSON.parse(marks) as readonly Mark[]);
  (window as unknown as { basemap: unknown }).basemap = basemap;
  await basemap.painted();
};
