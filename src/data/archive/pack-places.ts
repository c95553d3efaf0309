import { PLACE_KINDS, type PlaceKind, type Position } from "../../core/place.ts";
import { leavesUnder, type PlaceTree } from "../../core/place-tree.ts";
import { Packer, Unpacker } from "./packer.ts";

/** A ten-thousandth of a degree is 11 m; atlases have no finer ones. */
const PARTS = 10_000;

/** Of the places what their marks need, by leaf: names and ids are texts and stand apart. */
export type Ground = {
  readonly tree: PlaceTree;
  /** Excerpts at each place, in the whole atlas. */
  readonly excerpts: Uint32Array;
  readonly positions: readonly Position[];
  readonly kinds: readonly PlaceKind[];
};

/** The levels of the tree are told by the deepest zoom at which each node is a cluster. */
export function packPlaces({ tree, excerpts, positions, kinds }: Ground): Uint8Array {
  const packer = new Packer();
  const nodes = tree.parent.length;
  const deepest = deepestZooms(tree);
  for (const count of [tree.points, tree.leaves, nodes, tree.levels.length]) packer.whole(count);
  for (const count of excerpts) packer.whole(count);
  for (const axis of [0, 1] as const) {
    let before = 0;
    for (const position of positions) {
      const at = Math.round(position[axis] * PARTS);
      packer.signed(at - before);
      before = at;
    }
  }
  for (const kind of kinds) packer.byte(PLACE_KINDS.indexOf(kind));
  for (let node = 0; node < nodes - 1; node++) packer.whole((tree.parent[node] ?? 0) - node);
  for (let node = tree.leaves; node < nodes - 1; node++) {
    packer.whole((tree.lead[node] ?? 0) - (tree.from[node] ?? 0));
  }
  for (let node = tree.leaves; node < nodes - 1; node++) packer.byte(deepest[node] ?? 0);
  return packer.taken();
}

/** Null when the bytes are not those of a sound tree over places. */
export function unpackPlaces(bytes: Uint8Array): Ground | null {
  const packed = new Unpacker(bytes);
  const [points, leaves, nodes, zooms] = [packed.whole(), packed.whole(), packed.whole(), packed.whole()];
  // Every place and node takes bytes, so that no false number makes an endless table.
  if (points > leaves || leaves >= nodes || nodes > bytes.length || zooms > 64) return null;
  const excerpts = new Uint32Array(leaves);
  for (let leaf = 0; leaf < leaves; leaf++) excerpts[leaf] = packed.whole();
  const [longitudes, latitudes] = [axis(packed, leaves), axis(packed, leaves)];
  const kinds = Array.from({ length: leaves }, () => PLACE_KINDS[packed.byte()]);
  const parent = new Uint32Array(nodes).fill(nodes - 1);
  for (let node = 0; node < nodes - 1; node++) parent[node] = node + packed.whole();
  const { from, to } = leavesUnder(parent, leaves);
  const lead = Uint32Array.from({ length: nodes }, (_, node) => node);
  for (let node = leaves; node < nodes - 1; node++) lead[node] = (from[node] ?? 0) + packed.whole();
  const deepest = new Uint8Array(nodes).fill(zooms - 1, 0, points);
  for (let node = leaves; node < nodes - 1; node++) deepest[node] = packed.byte();

  const positions = Array.from(
    { length: leaves },
    (_, leaf): Position => [(longitudes[leaf] ?? 0) / PARTS, (latitudes[leaf] ?? 0) / PARTS],
  );
  const known = kinds.filter((kind) => kind !== undefined);
  const sound =
    packed.isSpent &&
    known.length === leaves &&
    parent.every((above, node) => above < nodes && (above > node || node === nodes - 1)) &&
    lead.every((leaf, node) => leaf === node || leaf < (to[node] ?? 0)) &&
    positions.every(([longitude, latitude]) => Math.abs(longitude) <= 540 && Math.abs(latitude) <= 90);
  if (!sound) return null;
  const levels = levelsOf({ points, leaves, parent }, deepest, zooms);
  return { tree: { points, leaves, parent, from, to, lead, levels }, excerpts, positions, kinds: known };
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

function deepestZooms({ parent, levels }: PlaceTree): Uint8Array {
  const deepest = new Uint8Array(parent.length);
  for (const [zoom, level] of levels.entries()) for (const node of level) deepest[node] = zoom;
  return deepest;
}

/** A node is a cluster from the level at which it forms up to the one below that at which it goes into another. */
function levelsOf(
  { points, leaves, parent }: Pick<PlaceTree, "points" | "leaves" | "parent">,
  deepest: Uint8Array,
  zooms: number,
): readonly Uint32Array[] {
  const root = parent.length - 1;
  const isIn = (node: number, zoom: number): boolean => {
    const above = parent[node] ?? root;
    return (deepest[node] ?? 0) >= zoom && (above === root || (deepest[above] ?? 0) < zoom);
  };
  return Array.from({ length: zooms }, (_, zoom) => {
    const nodes: number[] = [];
    for (let node = 0; node < root; node++) {
      if ((node < points || node >= leaves) && isIn(node, zoom)) nodes.push(node);
    }
    return Uint32Array.from(nodes);
  });
}
