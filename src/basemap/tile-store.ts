import type { Archive } from "./archive.ts";
import { type Ground, readGround, readNames } from "./map-tile.ts";
import type { Name } from "./name.ts";
import { Damage, type OnTrouble, reasonOf } from "./trouble.ts";
import type { Turns } from "./turns.ts";

export type TileAddress = { readonly z: number; readonly x: number; readonly y: number };
export type PathGround = Ground<Path2D>;

/** A data tile: its names, and what is painted of it, read when it is first painted, for that takes longer. */
export type StoredTile = { readonly names: readonly Name[]; readonly ground: () => PathGround };

/** Views at two zooms on a large screen. Beyond it the tiles longest unused go. */
const KEPT = 96;

/** Reads each data tile once and keeps the last used. */
export class TileStore {
  private readonly archive: Promise<Archive | null>;
  private readonly turns: Turns;
  private readonly onTrouble: OnTrouble;
  private readonly underWay = new Set<Promise<StoredTile>>();
  private readonly tiles = new Map<string, { readonly tile: Promise<StoredTile>; read: StoredTile | null }>();

  constructor(archive: Promise<Archive | null>, turns: Turns, onTrouble: OnTrouble) {
    this.archive = archive;
    this.turns = turns;
    this.onTrouble = onTrouble;
  }

  /** Open sea where the tile cannot be had; trouble tells why. */
  get(address: TileAddress): Promise<StoredTile> {
    const key = keyOf(address);
    const kept = this.tiles.get(key) ?? { tile: this.read(key, address), read: null };
    this.tiles.delete(key);
    this.tiles.set(key, kept);
    const oldest = this.tiles.keys().next().value;
    if (this.tiles.size > KEPT && oldest !== undefined) this.tiles.delete(oldest);
    return kept.tile;
  }

  /** The tile if it has already been read. */
  peek(address: TileAddress): StoredTile | null {
    return this.tiles.get(keyOf(address))?.read ?? null;
  }

  /** Resolves when every tile asked for has been read. */
  async allRead(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  private async read(key: string, address: TileAddress): Promise<StoredTile> {
    const fetched = this.fetch(address);
    this.underWay.add(fetched);
    const tile = await fetched;
    this.underWay.delete(fetched);
    const kept = this.tiles.get(key);
    if (kept !== undefined) kept.read = tile;
    return tile;
  }

  private async fetch(address: TileAddress): Promise<StoredTile> {
    try {
      const data = (await (await this.archive)?.read(address.z, address.x, address.y)) ?? null;
      if (data === null) return OPEN_SEA;
      const names = await this.turns.take(() => sound(() => readNames(data, address)), "first");
      return { names, ground: this.groundOf(data, address) };
    } catch (error) {
      this.fail(error, address);
      return OPEN_SEA;
    }
  }

  /** Reads the data once, and lets go of it then. */
  private groundOf(data: ArrayBuffer, address: TileAddress): () => PathGround {
    let [unread, ground]: [ArrayBuffer | null, PathGround | null] = [data, null];
    return () => {
      try {
        ground ??= sound(() => readGround(unread, newPath));
      } catch (error) {
        this.fail(error, address);
        ground = OPEN_SEA.ground();
      }
      unread = null;
      return ground;
    };
  }

  private fail(error: unknown, address: TileAddress): void {
    const reason = reasonOf(error);
    const message =
      error instanceof Damage
        ? `The file of the background map is damaged at tile ${keyOf(address)} (${reason}). The rest is drawn.`
        : `A part of the background map could not be read (${reason}).`;
    this.onTrouble({ part: "tile", message });
    // Asked for again when the map comes back to it: the network may have failed for a moment only.
    this.tiles.delete(keyOf(address));
  }
}

/** What does not read as a tile, though it came whole, is damaged. */
function sound<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new Damage(reasonOf(error));
  }
}

const newPath = () => new Path2D();

const OPEN_SEA: StoredTile = { names: [], ground: () => readGround(null, newPath) };

const keyOf = ({ z, x, y }: TileAddress): string => `${z}/${x}/${y}`;

/** The finest zoom of the archive; known before it is open so that nothing waits for it. */
export const MAX_DATA_ZOOM = 6;

/** The data tile under a 512 px tile of the map, and which part of it: `parts` across, from the left, from the top. */
export function dataTileOf(mapZoom: number, x: number, y: number) {
  const zoom = Math.max(0, mapZoom - 1);
  const z = Math.min(MAX_DATA_ZOOM, zoom);
  const parts = 2 ** (zoom - z);
  const address: TileAddress = { z, x: Math.floor(x / parts), y: Math.floor(y / parts) };
  return { address, parts, left: x - address.x * parts, top: y - address.y * parts };
}
