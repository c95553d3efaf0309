import { type Name, nameOf } from "./name.ts";
import { thinned } from "./thinned.ts";
import { type Feature, type Pen, walkTile } from "./vector-tile.ts";

/** What is painted of one data tile: paths in units of the tile, 0 to `extent`. */
export type Ground<Path> = {
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
};

/** Between points of the shore, units of the tile: 4 px where it is drawn at its own size, and the glow is softer. */
const SHORE_APART = 32;

/** The names in the data tile of zoom `z` at column `x` and row `y`. Throws when the data is broken. */
export function readNames(
  data: ArrayBuffer,
  { z, x, y }: { readonly z: number; readonly x: number; readonly y: number },
): readonly Name[] {
  const names: Name[] = [];
  const across = 2 ** z;
  const read = (feature: Feature) => {
    const [px, py] = pointOf(feature);
    const name = nameOf(feature.tags, (x + px / feature.extent) / across, (y + py / feature.extent) / across);
    if (name !== null) names.push(name);
  };
  walkTile(data, read, (shape) => shape === "point");
  return names;
}

/**
 * Reads what is painted of a data tile; null stands for open sea. `newPath` makes what the page draws with (`Path2D`).
 * Throws when the data is broken.
 */
export function readGround<Path extends Pen>(data: ArrayBuffer | null, newPath: () => Path): Ground<Path> {
  const ground = {
    extent: 4096,
    land: newPath(),
    coast: newPath(),
    shore: newPath(),
    lakes: newPath(),
    rivers: newPath(),
    borders: newPath(),
    disputed: newPath(),
    provinces: new Map<number, Path>(),
  };
  const pathOf = ({ layer, shape, tags }: Feature): Path | null => {
    if (layer === "earth") return shape === "polygon" ? ground.land : null;
    if (layer === "coast") return ground.coast;
    if (layer === "water") return shape === "polygon" ? ground.lakes : ground.rivers;
    if (layer !== "boundaries") return null;
    if (tags.get("kind") === "country")
      return tags.get("disputed") === true ? ground.disputed : ground.borders;
    const zoom = Number(tags.get("min_zoom") ?? 0);
    const path = ground.provinces.get(zoom) ?? newPath();
    ground.provinces.set(zoom, path);
    return path;
  };
  if (data === null) return ground;
  const read = (feature: Feature) => {
    ground.extent = feature.extent;
    if (feature.layer === "coast") {
      const shore = thinned(ground.shore, SHORE_APART);
      feature.draw(shore);
      shore.finish();
    }
    const path = pathOf(feature);
    if (path !== null) feature.draw(path);
  };
  walkTile(data, read, (shape) => shape !== "point");
  return ground;
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
