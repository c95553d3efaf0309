import { bytesToHeader, Compression, findTile, TileType, zxyToTileId } from "pmtiles";
import { HEAD_LENGTH } from "./archive-head.ts";
import { type Located, readDirectory } from "./tile-directory.ts";
import { Damage } from "./trouble.ts";

/** Where tiles come from. */
export type Archive = {
  /** The finest zoom that has tiles; the map draws them larger beyond it. */
  readonly maxZoom: number;
  /** A tile's vector data; null where the map is empty. */
  readonly read: (z: number, x: number, y: number) => Promise<ArrayBuffer | null>;
};

/** The bytes of the file; of its head there may be fewer than are asked for. */
type Source = { readonly read: (offset: number, length: number) => Promise<ArrayBuffer> };

/** "PM", as the file begins. */
const MAGIC = 0x4d50;

/** How many directories lead to a tile at most. */
const MOST_DIRECTORIES = 4;

/** Opens a PMTiles file of vector tiles. Rejects with a reason when it is missing, cut short or something else. */
export async function openArchive(source: Source): Promise<Archive> {
  const head = await source.read(0, HEAD_LENGTH);
  if (head.byteLength < 127 || new DataView(head).getUint16(0, true) !== MAGIC)
    throw new Error("it is no archive of tiles");
  const header = bytesToHeader(head);
  const { rootDirectoryOffset: start, rootDirectoryLength: length, internalCompression } = header;
  if (header.tileType !== TileType.Mvt || header.minZoom !== 0)
    throw new Error("it does not hold vector tiles from zoom 0");
  const directoryIn = async (bytes: ArrayBuffer) => readDirectory(await unpacked(bytes, internalCompression));
  const root = await directoryIn(head.slice(start, start + length));
  const leaves = new Map<number, Promise<Located[]>>();
  const leaf = (offset: number, size: number) => {
    const known = leaves.get(offset);
    if (known !== undefined) return known;
    const read = source.read(header.leafDirectoryOffset + offset, size).then(directoryIn);
    read.catch(() => leaves.delete(offset));
    leaves.set(offset, read);
    return read;
  };
  return {
    maxZoom: header.maxZoom,
    read: async (z, x, y) => {
      const id = zxyToTileId(z, x, y);
      let directory = root;
      for (let depth = 0; depth < MOST_DIRECTORIES; depth++) {
        const found = findTile(directory, id);
        if (found === null) return null;
        if (found.runLength > 0) {
          const data = await source.read(header.tileDataOffset + found.offset, found.length);
          return unpacked(data, header.tileCompression);
        }
        directory = await leaf(found.offset, found.length);
      }
      throw new Damage("its directories lead nowhere");
    },
  };
}

async function unpacked(bytes: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression === Compression.None) return bytes;
  if (compression !== Compression.Gzip) throw new Error("it is packed in a way that browsers do not unpack");
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  // Browsers tell of bytes that cannot be unpacked as of a network that fails.
  return new Response(stream).arrayBuffer().catch(() => {
    throw new Damage("it cannot be unpacked");
  });
}
