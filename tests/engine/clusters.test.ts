import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlaceId } from "../../src/core/ids.ts";
import { pixelsBetween, project } from "../../src/core/mercator.ts";
import type { Place, Position } from "../../src/core/place.ts";
import {
  CLUSTER_RADIUS_PX,
  type Cluster,
  clustersOf,
  DEEPEST_CLUSTERED_ZOOM,
} from "../../src/engine/clusters.ts";
import { position } from "../core/arbitrary.ts";

const town = (id: string, at: Position): Place => ({
  id: id as PlaceId,
  name: id,
  kind: "settlement",
  position: at,
  radiusKm: 1,
  area: null,
  note: null,
});

/** Near enough to one another for the levels between 5 and 10 to differ. */
const nearby = fc.tuple(fc.nat(300), fc.nat(300)).map(([x, y]): Position => [13 + x / 100, 31 + y / 100]);

/** Places with the number of their excerpts. */
const towns = fc
  .array(fc.tuple(fc.oneof(position, { weight: 3, arbitrary: nearby }), fc.integer({ min: 1, max: 5 })), {
    maxLength: 60,
  })
  .map((all) => new Map(all.map(([at, excerpts], index) => [town(`p${index}`, at), excerpts])));

const build = (weights: ReadonlyMap<Place, number>) => {
  const byId = new Map([...weights].map(([{ id }, excerpts]) => [id, excerpts]));
  return clustersOf([...weights.keys()], (id) => byId.get(id) ?? 0);
};

const zoom = fc.oneof(fc.integer({ min: 0, max: DEEPEST_CLUSTERED_ZOOM }), fc.integer({ min: 5, max: 10 }));
const plain = (clusters: readonly Cluster[]) =>
  clusters.map(({ lead, places }) => ({ lead: lead.id, places: [...places].sort() }));
const apart = (a: Cluster, b: Cluster, level: number) =>
  pixelsBetween(project(a.lead.position), project(b.lead.position), level);

describe("the clusters of a level", () => {
  test("hold every place once", () => {
    fc.assert(
      fc.property(towns, zoom, (weights, level) => {
        const held = build(weights)(level).flatMap(({ places }) => places);
        expect([...held].sort()).toEqual([...weights.keys()].map(({ id }) => id).sort());
      }),
    );
  });

  test("have leads that are at least the radius apart", () => {
    fc.assert(
      fc.property(towns, zoom, (weights, level) => {
        const clusters = build(weights)(level);
        for (const [index, one] of clusters.entries()) {
          for (const other of clusters.slice(0, index)) {
            expect(apart(one, other, level)).toBeGreaterThanOrEqual(CLUSTER_RADIUS_PX);
          }
        }
      }),
    );
  });

  test("are led by the place with the most excerpts, and the first id of equals", () => {
    fc.assert(
      fc.property(towns, zoom, (weights, level) => {
        const ranked = [...weights]
          .sort(([a, m], [b, n]) => n - m || (a.id < b.id ? -1 : 1))
          .map(([{ id }]) => id);
        for (const { lead, places } of build(weights)(level)) {
          expect(ranked.find((id) => places.includes(id))).toBe(lead.id);
        }
      }),
    );
  });

  test("lie whole inside those of every coarser level", () => {
    fc.assert(
      fc.property(towns, zoom, (weights, level) => {
        const clusters = build(weights);
        const coarser = clusters(level - 1);
        for (const { places } of clusters(level)) {
          const around = coarser.filter((other) => places.some((id) => other.places.includes(id)));
          expect(around).toHaveLength(1);
        }
      }),
    );
  });

  test("do not depend on the order in which places or levels are asked for", () => {
    fc.assert(
      fc.property(towns, zoom, zoom, (weights, level, before) => {
        const backwards = build(new Map([...weights].reverse()));
        backwards(before);
        expect(plain(backwards(level))).toEqual(plain(build(weights)(level)));
      }),
    );
  });
});

describe("Tripoli, Sabratha and Suva", () => {
  const places = new Map([
    [town("tripoli", [13.18, 32.88]), 9],
    [town("sabratha", [12.49, 32.79]), 2],
    [town("suva", [178.44, -18.14]), 1],
    [town("taveuni", [-179.97, -16.84]), 3],
  ]);
  const at = (level: number) => plain(build(places)(level)).map((cluster) => cluster.places.join(" and "));

  test("are near enough for one mark at zoom 5, and not at 7", () => {
    expect(at(5)).toEqual(["sabratha and tripoli", "suva and taveuni"]);
    expect(at(7)).toEqual(["tripoli", "taveuni", "sabratha", "suva"]);
  });

  test("stand between two levels as at the coarser one", () => {
    expect(at(5.9)).toEqual(at(5));
    expect(at(-1)).toEqual(at(0));
  });

  test("stand alone beyond the deepest level, even in the same spot", () => {
    const twins = build(
      new Map([
        [town("a", [1, 1]), 1],
        [town("b", [1, 1]), 1],
      ]),
    );
    expect(twins(DEEPEST_CLUSTERED_ZOOM)).toHaveLength(1);
    expect(twins(DEEPEST_CLUSTERED_ZOOM + 1)).toHaveLength(2);
  });
});
