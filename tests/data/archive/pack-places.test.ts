import fc from "fast-check";
import { expect, test } from "vitest";
import { headsOf } from "../../../src/data/archive/heads.ts";
import { packPlaces, unpackPlaces } from "../../../src/data/archive/pack-places.ts";
import { atlasColumns } from "../../../src/engine/columnar/atlas-columns.ts";
import { allWeights } from "../../../src/engine/columnar/count-places.ts";
import { effort, SEED } from "../../browser/effort.ts";
import { atlases } from "../../core/arbitrary.ts";
import { busy } from "../../engine/busy.ts";

const groundOf = (atlas: Parameters<typeof atlasColumns>[0]) => {
  const { columns } = atlasColumns(atlas);
  const { places, tree } = columns;
  const weights = allWeights(columns);
  const ground = {
    tree,
    weights,
    positions: places.map(({ position }) => position),
    kinds: places.map(({ kind }) => kind),
  };
  return { ground, weights, tree };
};

test("places come back with their tree, their weights and whether anything there is sure", () => {
  fc.assert(
    fc.property(fc.oneof(atlases({ maxPlaces: 30 }), busy), (atlas) => {
      const { ground, tree } = groundOf(atlas);
      const nodes = tree.parent.length;
      const back = unpackPlaces(packPlaces(ground));
      expect(back?.tree).toEqual(tree);
      expect(back?.weights).toEqual(
        ground.weights.map((weight, node) => (node < nodes ? weight : Number(weight > 0))),
      );
      expect(back?.kinds).toEqual(ground.kinds);
      for (const [leaf, [longitude, latitude]] of ground.positions.entries()) {
        expect(back?.positions[leaf]?.[0]).toBeCloseTo(longitude, 4);
        expect(back?.positions[leaf]?.[1]).toBeCloseTo(latitude, 4);
      }
    }),
    { numRuns: effort(25), seed: SEED },
  );
});

test("those that lead the clusters of a level are named before those that lead finer ones, the areas first", () => {
  fc.assert(
    fc.property(busy, (atlas) => {
      const { tree, weights } = groundOf(atlas);
      const most = Math.ceil(tree.leaves / 3);
      const heads = new Set(headsOf(tree, weights, most));
      expect(heads.size).toBe(most);
      const areas = Array.from({ length: tree.leaves - tree.points }, (_, at) => tree.points + at);
      const levels = [areas, ...tree.levels.map((level) => [...level].map((node) => tree.from[node] ?? 0))];
      let isFull = false;
      for (const [number, leaves] of levels.entries()) {
        const known = number < 2 ? leaves.length + areas.length * number : leaves.length + areas.length;
        if (known > most) isFull = true;
        if (!isFull) expect(leaves.filter((leaf) => !heads.has(leaf))).toEqual([]);
      }
    }),
    { numRuns: effort(10), seed: SEED },
  );
});

test("bytes that are not those of places are told", () => {
  expect(unpackPlaces(new Uint8Array([9, 1, 1]))).toBe(null);
  expect(unpackPlaces(Uint8Array.from({ length: 400 }, (_, at) => (at * 31) % 256))).toBe(null);
});
