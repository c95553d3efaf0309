import { readFileSync } from "node:fs";
import { PMTiles } from "pmtiles";
import { readGround, readNames } from "../../src/basemap/map-tile.ts";
import type { Pen } from "../../src/basemap/vector-tile.ts";

export const ARCHIVE_PATH = "public/basemap/world.pmtiles";
export const builtBytes = readFileSync(ARCHIVE_PATH);

/** The archive as it is committed and served. */
export const built = new PMTiles({
  getKey: () => ARCHIVE_PATH,
  getBytes: async (offset, length) => ({
    data: new Uint8Array(builtBytes.subarray(offset, offset + length)).buffer,
  }),
});

export type Point = readonly [x: number, y: number];

/** A path that remembers its lines, for looking at what the page would draw. */
export class Lines implements Pen {
  readonly lines: Point[][] = [];

  moveTo(x: number, y: number): void {
    this.lines.push([[x, y]]);
  }

  lineTo(x: number, y: number): void {
    this.lines.at(-1)?.push([x, y]);
  }

  closePath(): void {
    const [first] = this.lines.at(-1) ?? [];
    if (first !== undefined) this.lines.at(-1)?.push(first);
  }
}

export async function builtTile(z: number, x: number, y: number) {
  const data = (await built.getZxy(z, x, y))?.data ?? null;
  const names = data === null ? [] : readNames(data, { z, x, y });
  return { ...readGround(data, () => new Lines()), names };
}

/** Column and row of the tile at a longitude and latitude. */
export function tileAt(z: number, longitude: number, latitude: number): Point {
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
  return [Math.floor(((longitude + 180) / 360) * 2 ** z), Math.floor(y * 2 ** z)];
}
