import { PLACE_KINDS, type PlaceKind, type Position } from "../../core/place.ts";
import { MOST_ZOOMS, type PlaceTree, treeOf } from "../../core/place-tree.ts";
import { packCoded, unpackCoded } from "./coded.ts";
import { Packer, Unpacker } from "./packer.ts";
import { folded, unfolded } from "./token.ts";

/** A ten-thousandth of a degree is 11 m; atlases have no finer ones. */
const PARTS = 10_000;

/** Of the places what their marks need, by leaf: names and ids are texts and stand apart. */
export type Ground = {
  readonly tree: PlaceTree;
  /**
   * Of each node, in the whole atlas: at a leaf its excerpts, above what makes the sums distinct (`placeCounter`).
   * Behind the nodes, of each leaf whether any of its placings is sure.
   */
  readonly weights: Int32Array;
  readonly positions: readonly Position[];
  readonly kinds: readonly PlaceKind[];
};

/** No archive has more places: a false number must not fill the memory. */
const MOST_PLACES = 2 ** 24;

/** What is told of places and nodes; of positions as many as levels can be shared. */
const MODEL = { shared: 0, excerpts: 1, sure: 2, kind: 3, node: 4, position: 5 } as const;
const MODELS = MODEL.position + MOST_ZOOMS + 1;

/** The tree is told by what neighbouring points share (`treeOf`), a position by how far it lies from `leads`. */
export function packPlaces({ tree, weights, positions, kinds }: Ground): Uint8Array {
  const packer = new Packer();
  for (const count of [tree.points, tree.leaves, tree.levels.length]) packer.whole(count);
  const shared = sharedIn(tree);
  const leads = leadsOf(shared, tree.leaves);
  const nodes = tree.parent.length;
  const parts = (leaf: number, axis: 0 | 1): number => Math.round((positions[leaf]?.[axis] ?? 0) * PARTS);
  packCoded(packer, MODELS, (sink) => {
    for (let node = nodes - 1; node >= tree.leaves; node--) sink.whole(MODEL.node, -(weights[node] ?? 0));
    for (let leaf = tree.leaves - 1; leaf >= 0; leaf--) {
      const lead = leads[leaf] ?? 0;
      sink.whole(MODEL.kind, PLACE_KINDS.indexOf(kinds[leaf] ?? "settlement"));
      for (const axis of [1, 0] as const) {
        const from = leaf === 0 ? 0 : parts(lead, axis);
        sink.whole(MODEL.position + (shared[leaf - 1] ?? 0), folded(parts(leaf, axis) - from));
      }
      sink.whole(MODEL.sure, Number((weights[nodes + leaf] ?? 0) > 0));
      sink.whole(MODEL.excerpts, weights[leaf] ?? 0);
    }
    for (let point = tree.points - 1; point >= 0; point--) sink.whole(MODEL.shared, shared[point] ?? 0);
  });
  return packer.taken();
}

/** Null when the bytes are not those of places. */
export function unpackPlaces(bytes: Uint8Array): Ground | null {
  const packed = new Unpacker(bytes);
  const [points, leaves, zooms] = [packed.whole(), packed.whole(), packed.whole()];
  if (points > leaves || leaves > MOST_PLACES || zooms > MOST_ZOOMS) return null;
  const reader = unpackCoded(packed, MODELS);
  if (reader === null) return null;
  const shared = new Uint8Array(points);
  for (let point = 0; point < points; point++) shared[point] = reader.whole(MODEL.shared);
  const leads = leadsOf(shared, leaves);
  const [excerpts, sure] = [new Int32Array(leaves), new Uint8Array(leaves)];
  const parts = [new Int32Array(leaves), new Int32Array(leaves)] as const;
  const kinds: PlaceKind[] = [];
  for (let leaf = 0; leaf < leaves; leaf++) {
    excerpts[leaf] = reader.whole(MODEL.excerpts);
    sure[leaf] = reader.whole(MODEL.sure);
    for (const values of parts) {
      const from = leaf === 0 ? 0 : (values[leads[leaf] ?? 0] ?? 0);
      values[leaf] = from + unfolded(reader.whole(MODEL.position + (shared[leaf - 1] ?? 0)));
    }
    const kind = PLACE_KINDS[reader.whole(MODEL.kind)];
    if (kind === undefined) return null;
    kinds.push(kind);
  }
  const tree = treeOf(shared, leaves, zooms);
  const nodes = tree.parent.length;
  const weights = new Int32Array(nodes + leaves);
  weights.set(excerpts);
  for (let node = leaves; node < nodes; node++) weights[node] = -reader.whole(MODEL.node);
  weights.set(sure, nodes);
  const positions = Array.from(
    excerpts,
    (_, leaf): Position => [(parts[0][leaf] ?? 0) / PARTS, (parts[1][leaf] ?? 0) / PARTS],
  );
  const onEarth = positions.every(
    ([longitude, latitude]) => Math.abs(longitude) <= 540 && Math.abs(latitude) <= 90,
  );
  return reader.isSpent && onEarth ? { tree, weights, positions, kinds } : null;
}

/** How many zoom levels each point shares with the next one. */
export function sharedIn({ points, to, levels }: PlaceTree): Uint8Array {
  const shared = new Uint8Array(points).fill(levels.length);
  for (const [zoom, level] of [...levels.entries()].reverse()) {
    for (const node of level) shared[(to[node] ?? 0) - 1] = zoom;
  }
  return shared;
}

/** Of each leaf the one that leads the narrowest cluster in which it and the leaf before are; else the leaf before. */
function leadsOf(shared: Uint8Array, leaves: number): Uint32Array {
  const leads = new Uint32Array(leaves);
  const leading = new Uint32Array(256);
  for (let leaf = 1; leaf < leaves; leaf++) {
    const levels = shared[leaf - 1] ?? 0;
    leads[leaf] = levels > 0 ? (leading[levels - 1] ?? 0) : leaf - 1;
    leading.fill(leaf, levels);
  }
  return leads;
}
