import { type Name, nameOf } from "./name.ts";
import { thinned } from "./thinned.ts";
import { type Feature, type Pen, walkTile } from "./vector-tile.ts";

/** One data tile, ready to paint: paths in units of the tile, 0 to `extent`, and the names in it. */
export type MapTile<Path> = {
  readonly extent: number;
  readonly land: Path;
  readonly coast: Path;
  /** The coast with fewer points, for wide strokes. */
  readonly shore: Path;
  readonly lakes: Path;
  readonly rivers: Path;
  readonly borders: Path;
  readonly disputed: Path;
  /** Province lines by the map zoom from which they are drawn. */
  readonly provinces: ReadonlyMap<number, Path>;
  readonly names: readonly Name[];
};

/** Between points of the shore, units of the tile: 4 px where it is drawn at its own size, and the glow is softer. */
const SHORE_APART = 32;

/**
 * Reads a data tile of zoom `z` at column `x` and row `y`; null stands for open sea. `newPath` makes what the page
 * draws with (`Path2D`). Throws when the data is broken.
 */
export function readMapTile<Path extends Pen>(
  data: ArrayBuffer | null,
  { z, x, y }: { readonly z: number; readonly x: number; readonly y: number },
  newPath: () => Path,
): MapTile<Path> {
  const tile = {
    extent: 4096,
    land: newPath(),
    coast: newPath(),
    shore: newPath(),
    lakes: newPath(),
    rivers: newPath(),
    borders: newPath(),
    disputed: newPath(),
    provinces: new Map<number, Path>(),
    names: [] as Name[],
  };
  const pathOf = ({ layer, shape, tags }: Feature): Path | null => {
    if (layer === "earth") return shape === "polygon" ? tile.land : null;
    if (layer === "coast") return tile.coast;
    if (layer === "water") return shape === "polygon" ? tile.lakes : tile.rivers;
    if (layer !== "boundaries") return null;
    if (tags.get("kind") === "country") return tags.get("disputed") === true ? tile.disputed : tile.borders;
    const zoom = Number(tags.get("min_zoom") ?? 0);
    const path = tile.provinces.get(zoom) ?? newPath();
    tile.provinces.set(zoom, path);
    return path;
  };
  if (data === null) return tile;
  walkTile(data, (feature) => {
    tile.extent = feature.extent;
    if (feature.shape === "point") {
      const across = 2 ** z;
      const [px, py] = pointOf(feature);
      const name = nameOf(
        feature.tags,
        (x + px / feature.extent) / across,
        (y + py / feature.extent) / across,
      );
      if (name !== null) tile.names.push(name);
      return;
    }
    if (feature.layer === "coast") {
      const shore = thinned(tile.shore, SHORE_APART);
      feature.draw(shore);
      shore.finish();
    }
    const path = pathOf(feature);
    if (path !== null) feature.draw(path);
  });
  return tile;
}

function pointOf(feature: Feature): readonly [x: number, y: number] {
  let point: readonly [number, number] = [0, 0];
  feature.draw({
    moveTo: (x, y) => {
      point = [x, y];
    },
    lineTo: () => {},
    closePath: () => {},
  });
  return point;
}
