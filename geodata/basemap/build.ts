import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { merge } from "topojson-client";
import type { MultiPolygon as TopoMultiPolygon } from "topojson-specification";
import { writeArchive } from "./archive.ts";
import { ATTRIBUTION, attributionFile } from "./attribution.ts";
import { cityLabels } from "./cities.ts";
import { countryLabels } from "./countries.ts";
import { readDisputes, unusedSelectors } from "./disputes.ts";
import { inlandWater } from "./inland-water.ts";
import { borderLines, coastLines } from "./lines.ts";
import { provinceLabels } from "./provinces.ts";
import { drawRelief } from "./relief.ts";
import { seaLabels } from "./seas.ts";
import { cutTiles, MAX_DATA_ZOOM, type World } from "./tiles.ts";
import { readUnits } from "./units.ts";

const PUBLIC = new URL("../../public/basemap/", import.meta.url);

const units = readUnits();
const disputes = readDisputes();
const unused = unusedSelectors(
  disputes,
  units.geometries.map(({ properties }) => properties),
);
if (unused.length > 0) throw new Error(`disputed.json names units that do not exist: ${unused.join(", ")}`);

const land = merge(units.topology, [...units.geometries] as unknown as TopoMultiPolygon[]);
const world: World = {
  earth: land.coordinates.map((coordinates) => ({
    type: "Feature",
    geometry: { type: "Polygon", coordinates },
    properties: { kind: "earth" },
  })),
  coast: [coastLines(land)],
  water: inlandWater(),
  boundaries: borderLines(units, disputes),
  labels: [...countryLabels(units), ...provinceLabels(units), ...cityLabels(), ...seaLabels()],
};
const layer = (id: string, fields: Record<string, string>) => ({ id, fields });
const kind = { kind: "String", min_zoom: "Number" };
const metadata = {
  name: "The world, for news",
  description: "Land, borders, waters and names of the world for a small offline map.",
  attribution: ATTRIBUTION,
  type: "baselayer",
  version: "1",
  vector_layers: [
    layer("earth", { kind: "String" }),
    layer("coast", kind),
    layer("water", { ...kind, name: "String" }),
    layer("boundaries", { ...kind, kind_detail: "Number", disputed: "Boolean" }),
    layer("places", { ...kind, name: "String", population: "Number", capital: "String" }),
  ],
};

mkdirSync(PUBLIC, { recursive: true });
const files: readonly (readonly [string, Uint8Array])[] = [
  ["ATTRIBUTION.md", new TextEncoder().encode(attributionFile())],
  ["relief.webp", await drawRelief(land.coordinates)],
  ["world.pmtiles", writeArchive(cutTiles(world), MAX_DATA_ZOOM, metadata)],
];
const sums: string[] = [];
for (const [name, bytes] of files) {
  writeFileSync(new URL(name, PUBLIC), bytes);
  sums.push(`${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`);
  console.log(`${fileURLToPath(new URL(name, PUBLIC))}: ${bytes.length} bytes`);
}
writeFileSync(new URL("SHA256SUMS", PUBLIC), sums.join(""));
