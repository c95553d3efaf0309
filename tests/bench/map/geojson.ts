import { canvas, geoJSON } from "leaflet";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { PALETTES } from "../../../src/basemap/palette.ts";
import type { Contender } from "./page.ts";

export const draw: Contender = async (map, theme) => {
  const { water, land, border } = PALETTES[theme];
  map.getContainer().style.background = water;
  const response = await fetch("/peers/countries-10m.json");
  const topology = (await response.json()) as Topology<{ countries: GeometryCollection }>;
  const style = { color: border, weight: 1, fillColor: land, fillOpacity: 1 };
  const renderer = canvas({ padding: 0.5 });
  map.addLayer(
    geoJSON(feature(topology, topology.objects.countries), { style: () => ({ ...style, renderer }) }),
  );
};
