import { PMTiles, TileType } from "pmtiles";
import { RangeSource } from "./range-source.ts";

/** Where tiles come from. */
export type Archive = {
  /** The finest zoom that has tiles; the map draws them larger beyond it. */
  readonly maxZoom: number;
  /** A tile's vector data; null where the map is empty. */
  readonly read: (z: number, x: number, y: number) => Promise<ArrayBuffer | null>;
};

/** Opens a PMTiles file of vector tiles, of which the head may have been fetched already. Rejects with a reason when it is missing, cut short or something else. */
export async function openArchive(url: string, head?: Promise<ArrayBuffer | null>): Promise<Archive> {
  const file = new PMTiles(new RangeSource(url, head));
  const { tileType, minZoom, maxZoom } = await file.getHeader();
  if (tileType !== TileType.Mvt || minZoom !== 0)
    throw new Error("it does not hold vector tiles from zoom 0");
  return {
    maxZoom,
    read: async (z, x, y) => (await file.getZxy(z, x, y))?.data ?? null,
  };
}
