import { PLACE_KINDS, type PlaceKind, type Position } from "../../core/place.ts";
import { MOST_ZOOMS, type PlaceTree, treeOf } from "../../core/place-tree.ts";
import { Packer, Unpacker } from "./packer.ts";

/** A ten-thousandth of a degree is 11 m; atlases have no finer ones. */
const PARTS = 10_000;

/** Of the places what their marks need, by leaf: names and ids are texts and stand apart. */
export type Ground = {
  readonly tree: PlaceTree;
  /** Of each node, in the whole atlas: at a leaf its excerpts, above what makes the sums distinct (`placeCounter`). */
  readonly weights: Int32Array;
  readonly positions: readonly Position[];
  readonly kinds: readonly PlaceKind[];
};

/** The tree is told by what neighbouring points share (`treeOf`). */
export function packPlaces({ tree, weights, positions, kinds }: Ground): Uint8Array {
  const packer = new Packer();
  for (const count of [tree.points, tree.leaves, tree.levels.length]) packer.whole(count);
  for (let leaf = 0; leaf < tree.leaves; leaf++) packer.whole(weights[leaf] ?? 0);
  for (const axis of [0, 1] as const) {
    let before = 0;
    for (const position of positions) {
      const at = Math.round(position[axis] * PARTS);
      packer.signed(at - before);
      before = at;
    }
  }
  for (const kind of kinds) packer.byte(PLACE_KINDS.indexOf(kind));
  for (const levels of sharedIn(tree)) packer.byte(levels);
  for (let node = tree.leaves; node < weights.length; node++) packer.whole(-(weights[node] ?? 0));
  return packer.taken();
}

/** Null when the bytes are not those of places. */
export function unpackPlaces(bytes: Uint8Array): Ground | null {
  const packed = new Unpacker(bytes);
  const [points, leaves, zooms] = [packed.whole(), packed.whole(), packed.whole()];
  // Every place takes bytes, so that no false number makes an endless table.
  if (points > leaves || leaves > bytes.length || zooms > MOST_ZOOMS) return null;
  const excerpts = new Uint32Array(leaves);
  for (let leaf = 0; leaf < leaves; leaf++) excerpts[leaf] = packed.whole();
  const [longitudes, latitudes] = [axis(packed, leaves), axis(packed, leaves)];
  const kinds = Array.from({ length: leaves }, () => PLACE_KINDS[packed.byte()]);
  const known = kinds.filter((kind) => kind !== undefined);
  const shared = new Uint8Array(points);
  for (let point = 0; point < points; point++) shared[point] = packed.byte();

  const positions = Array.from(
    { length: leaves },
    (_, leaf): Position => [(longitudes[leaf] ?? 0) / PARTS, (latitudes[leaf] ?? 0) / PARTS],
  );
  const onEarth = positions.every(
    ([longitude, latitude]) => Math.abs(longitude) <= 540 && Math.abs(latitude) <= 90,
  );
  const tree = treeOf(shared, leaves, zooms);
  const weights = new Int32Array(tree.parent.length);
  weights.set(excerpts);
  for (let node = leaves; node < weights.length; node++) weights[node] = -packed.whole();
  if (!packed.isSpent || known.length < leaves || !onEarth) return null;
  return { tree, weights, positions, kinds: known };
}

function axis(packed: Unpacker, length: number): Int32Array {
  const values = new Int32Array(length);
  let before = 0;
  for (let at = 0; at < length; at++) {
    before += packed.signed();
    values[at] = before;
  }
  return values;
}

function sharedIn({ points, to, levels }: PlaceTree): Uint8Array {
  const shared = new Uint8Array(points).fill(levels.length);
  for (const [zoom, level] of [...levels.entries()].reverse()) {
    for (const node of level) shared[(to[node] ?? 0) - 1] = zoom;
  }
  return shared;
}
