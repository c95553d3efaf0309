import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Atlas } from "../../../src/core/atlas.ts";
import type { PlaceId } from "../../../src/core/ids.ts";
import type { Place } from "../../../src/core/place.ts";
import { clustersOf, DEEPEST_CLUSTERED_ZOOM } from "../../../src/engine/clusters.ts";
import { type Planted, plant } from "../../../src/engine/columnar/place-tree.ts";
import { effort, SEED } from "../../browser/effort.ts";
import { busy } from "../busy.ts";
import { crowded } from "../crowded.ts";

const counted = ({ excerpts }: Atlas): ReadonlyMap<PlaceId, number> => {
  const counts = new Map<PlaceId, number>();
  for (const { placings } of excerpts.values()) {
    for (const { place } of placings) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
};

const plantedOf = (atlas: Atlas, turned = false): Planted => {
  const counts = counted(atlas);
  const places = [...atlas.places.values()].filter(({ id }) => counts.has(id));
  if (turned) places.reverse();
  return plant(places.map((place) => ({ place, excerpts: counts.get(place.id) ?? 0 })));
};

const atlas = fc.oneof(busy, crowded);
const under = ({ tree, places }: Planted, node: number): readonly PlaceId[] =>
  places.slice(tree.from[node], tree.to[node]).map(({ id }) => id);

describe("the tree over the places", { timeout: 1_800_000 }, () => {
  const runs = { numRuns: effort(12), seed: SEED };

  test("has at every zoom the clusters that the plain way finds, with their leads", () => {
    fc.assert(
      fc.property(atlas, (one) => {
        const planted = plantedOf(one);
        const points = planted.places.slice(0, planted.tree.points);
        const counts = counted(one);
        const plain = clustersOf(points, (id) => counts.get(id) ?? 0);
        for (let zoom = 0; zoom <= DEEPEST_CLUSTERED_ZOOM; zoom++) {
          const wanted = plain(zoom).map(({ lead, places }) => [lead.id, [...places].sort()]);
          const found = [...(planted.tree.levels[zoom] ?? [])].map((node) => {
            const lead: Place | undefined = planted.places[planted.tree.from[node] ?? 0];
            return [lead?.id, [...under(planted, node)].sort()];
          });
          expect(found.sort()).toEqual(wanted.sort());
        }
      }),
      runs,
    );
  });

  test("numbers every node after what hangs on it, with the leaves under it side by side", () => {
    fc.assert(
      fc.property(atlas, (one) => {
        const { tree, places } = plantedOf(one);
        expect(places.every(({ area }, leaf) => (area === null) === leaf < tree.points)).toBe(true);
        for (const [node, above] of tree.parent.entries()) {
          expect(above > node || node === tree.parent.length - 1).toBe(true);
          expect(tree.from[node]).toBeGreaterThanOrEqual(tree.from[above] ?? 0);
          expect(tree.to[node]).toBeLessThanOrEqual(tree.to[above] ?? 0);
        }
        const root = tree.parent.length - 1;
        expect([tree.from[root], tree.to[root]]).toEqual([0, places.length]);
      }),
      runs,
    );
  });

  test("is the same in whatever order the places come", () => {
    fc.assert(
      fc.property(atlas, (one) => {
        expect(plantedOf(one, true)).toEqual(plantedOf(one));
      }),
      runs,
    );
  });
});

test("a tree over nothing is its root", () => {
  const { tree, places } = plant([]);
  expect([places.length, tree.leaves, [...tree.parent]]).toEqual([0, 0, [0]]);
});
