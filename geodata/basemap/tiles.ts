import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature } from "geojson";
import GeoJSONVT, { type LegacyFeature } from "geojson-vt";
import type { Tile } from "./archive.ts";
import type { LabelPoint } from "./label-point.ts";
import { toWorld } from "./mercator.ts";

/** Everything on the map, by layer, before it is cut into tiles. */
export type World = {
  readonly earth: readonly Feature[];
  readonly coast: readonly Feature[];
  readonly water: readonly Feature[];
  readonly boundaries: readonly Feature[];
  readonly labels: readonly LabelPoint[];
};

/** Tiles are drawn up to this zoom; the map draws them larger beyond it. Finer than 6 the sources have nothing. */
export const MAX_DATA_ZOOM = 6;
/** Units across a tile. At map zoom 10 one is 2 px. */
const EXTENT = 4096;
/** Lines and areas run on this many units past the tile, so that a glow of 7 px has no seam. */
const BUFFER = 64;

const AREAS = ["earth", "coast", "water", "boundaries"] as const;
type Layers = Record<string, { features: LegacyFeature[] }>;

/** Mapbox vector tiles (not yet compressed) of every tile that holds anything, by zoom, column, row. */
export function* cutTiles(world: World): Generator<Tile> {
  const indices = AREAS.map((layer) => ({
    layer,
    index: new GeoJSONVT(
      { type: "FeatureCollection", features: [...world[layer]] },
      {
        maxZoom: MAX_DATA_ZOOM,
        indexMaxZoom: 4,
        indexMaxPoints: 0,
        tolerance: 4,
        extent: EXTENT,
        buffer: BUFFER,
      },
    ),
  }));
  for (let z = 0; z <= MAX_DATA_ZOOM; z++) {
    const points = pointsByTile(world.labels, z);
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) {
        const layers: Layers = {};
        for (const { layer, index } of indices) {
          const features = (index.getTile(z, x, y)?.features ?? []) as LegacyFeature[];
          add(
            layers,
            layer,
            features.filter((feature) => isShown(feature, z)),
          );
        }
        const here = points.get(`${x}/${y}`);
        if (here !== undefined) {
          add(layers, "water", here.water);
          add(layers, "places", here.places);
        }
        if (Object.keys(layers).length === 0) continue;
        yield {
          z,
          x,
          y,
          data: fromGeojsonVt(layers as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent: EXTENT }),
        };
      }
    }
  }
}

function add(layers: Layers, name: string, features: readonly LegacyFeature[]): void {
  if (features.length === 0) return;
  const layer = layers[name];
  if (layer === undefined) layers[name] = { features: [...features] };
  else layer.features.push(...features);
}

/** A tile of data zoom z serves the map at z + 1 and between; the last one serves all that follow. */
const servesUpTo = (z: number): number => (z === MAX_DATA_ZOOM ? Number.POSITIVE_INFINITY : z + 2);

function isShown({ tags }: LegacyFeature, z: number): boolean {
  const from = tags?.min_zoom;
  return typeof from !== "number" || from < servesUpTo(z);
}

type Points = { readonly places: LegacyFeature[]; readonly water: LegacyFeature[] };

function pointsByTile(labels: readonly LabelPoint[], z: number): ReadonlyMap<string, Points> {
  const tiles = new Map<string, Points>();
  const across = 2 ** z;
  for (const label of labels) {
    if (label.minZoom >= servesUpTo(z) || (label.maxZoom !== null && label.maxZoom < z)) continue;
    const [worldX, worldY] = toWorld([...label.position]);
    const x = Math.min(across - 1, Math.max(0, Math.floor(worldX * across)));
    const y = Math.min(across - 1, Math.max(0, Math.floor(worldY * across)));
    const key = `${x}/${y}`;
    const points = tiles.get(key) ?? { places: [], water: [] };
    tiles.set(key, points);
    points[label.layer].push({
      type: 1,
      geometry: [[Math.round((worldX * across - x) * EXTENT), Math.round((worldY * across - y) * EXTENT)]],
      tags: label.tags,
    });
  }
  return tiles;
}
