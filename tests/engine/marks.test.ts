import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Atlas } from "../../src/core/atlas.ts";
import { properBox } from "../../src/core/box.ts";
import { EVERYTHING, type Filter } from "../../src/core/filter.ts";
import type { PlaceId } from "../../src/core/ids.ts";
import type { Box, Place } from "../../src/core/place.ts";
import type { Mark } from "../../src/core/question.ts";
import { answererOf } from "../../src/engine/answer.ts";
import { POINTS_UNCLUSTERED } from "../../src/engine/marks.ts";
import { atlases } from "../core/arbitrary.ts";
import { filters, viewport, withAtlas } from "../core/arbitrary-question.ts";
import { HIFTER } from "../core/libya.ts";
import { crowded } from "./crowded.ts";

const RUNS = { numRuns: 50 };
const zoom = fc.integer({ min: 0, max: 17 });

async function marksOf(atlas: Atlas, view: Box | null, level: number, filter: Filter = EVERYTHING) {
  const page = { after: null, limit: 0 };
  return (
    await answererOf(atlas)({ filter, viewport: view, zoom: level, within: { kind: "anywhere" }, page })
  ).marks;
}

/** Nearly the whole world, with an edge that cuts through places which cluster. */
const cutting = fc.nat(80).map((hundredths): Box => {
  const west = 12.5 + hundredths / 100;
  return { west, south: -90, east: west + 350, north: 90 };
});

const under = (mark: Mark): readonly PlaceId[] => (mark.kind === "place" ? [mark.place] : mark.places);

/** Placings at these places that nobody has to doubt. */
const sureAt = (atlas: Atlas, places: readonly PlaceId[], { roles }: Filter) =>
  [...atlas.excerpts.values()].flatMap(({ placings }) =>
    placings.filter(
      ({ place, role, guess }) =>
        places.includes(place) &&
        (roles.size === 0 || roles.has(role)) &&
        (guess === undefined || guess.confidence >= 0.8),
    ),
  );

/** Copy by copy round the world; the areas of these atlases are squares of longitude and latitude. */
function canBeSeen({ position: [longitude, latitude], area }: Place, view: Box | null): boolean {
  const box = properBox(view);
  const corners = (area as GeoJSON.Polygon | null)?.coordinates[0] ?? [[longitude, latitude]];
  const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
  if (Math.max(...ys) < box.south || Math.min(...ys) > box.north) return false;
  return [-4, -3, -2, -1, 0, 1, 2, 3, 4].some(
    (turn) => Math.max(...xs) + 360 * turn >= box.west && Math.min(...xs) + 360 * turn <= box.east,
  );
}

const passingAt = (atlas: Atlas, places: readonly PlaceId[], chosen: boolean) =>
  [...atlas.excerpts.values()].filter(
    ({ actors, placings }) =>
      (!chosen || actors.includes(HIFTER)) && placings.some(({ place }) => places.includes(place)),
  );

describe("few places", () => {
  test("are marked one by one: those that can be seen, and no others", async () => {
    await fc.assert(
      fc.asyncProperty(atlases({ maxPlaces: 30 }), viewport, zoom, async (atlas, view, level) => {
        const marks = await marksOf(atlas, view, level);
        const used = new Set(
          [...atlas.excerpts.values()].flatMap(({ placings }) => placings.map(({ place }) => place)),
        );
        const expected = [...used].filter((id) => canBeSeen(atlas.places.get(id) as Place, view));
        expect(marks.every(({ kind }) => kind === "place")).toBe(true);
        expect(marks.flatMap(under).sort()).toEqual(expected.sort());
      }),
      { numRuns: 300 },
    );
  });

  test("are the same whatever the filter, less those where nothing passes", async () => {
    await fc.assert(
      fc.asyncProperty(withAtlas(filters), zoom, async ([atlas, filter], level) => {
        const all = new Map(
          (await marksOf(atlas, null, level)).map((mark) => [under(mark)[0], mark.position]),
        );
        for (const mark of await marksOf(atlas, null, level, filter)) {
          expect(mark.position).toEqual(all.get(under(mark)[0]));
        }
      }),
      RUNS,
    );
  });
});

test("a mark is uncertain when all that the filter leaves of it is, and one sure excerpt makes it certain", async () => {
  const seats: Filter = { ...EVERYTHING, roles: new Set(["seat"]) };
  let [certain, uncertain] = [0, 0];
  const law = async (atlas: Atlas, level: number, filter: Filter) => {
    for (const mark of await marksOf(atlas, null, level, filter)) {
      const sure = sureAt(atlas, under(mark), filter).length;
      expect([mark, mark.uncertain]).toEqual([mark, sure === 0]);
      if (sure > 0) certain++;
      else uncertain++;
    }
  };
  const filter = fc.constantFrom(EVERYTHING, seats);
  await fc.assert(fc.asyncProperty(atlases({ maxPlaces: 30 }), zoom, filter, law), RUNS);
  await fc.assert(fc.asyncProperty(crowded, zoom, filter, law), { numRuns: 10 });
  expect(Math.min(certain, uncertain)).toBeGreaterThan(20);
});

describe("many places", () => {
  const narrowed: Filter = { ...EVERYTHING, actors: new Set([HIFTER]) };

  test("stand under exactly one mark each, and each mark counts the distinct excerpts under it", async () => {
    await fc.assert(
      fc.asyncProperty(
        crowded,
        fc.oneof(viewport, cutting),
        zoom,
        fc.boolean(),
        async (atlas, view, level, chosen) => {
          const marks = await marksOf(atlas, view, level, chosen ? narrowed : EVERYTHING);
          const marked = marks.flatMap(under);
          expect(new Set(marked).size).toBe(marked.length);
          for (const place of atlas.places.values()) {
            if (passingAt(atlas, [place.id], chosen).length > 0 && canBeSeen(place, view)) {
              expect(marked).toContain(place.id);
            }
          }
          for (const mark of marks) {
            expect(mark.excerpts).toBe(passingAt(atlas, under(mark), chosen).length);
            expect(mark.excerpts).toBeGreaterThan(0);
          }
        },
      ),
      RUNS,
    );
  });

  test("a cluster is where it was whatever the filter, led by whom it was, with some of those it had", async () => {
    await fc.assert(
      fc.asyncProperty(crowded, zoom, async (atlas, level) => {
        const before = await marksOf(atlas, null, level);
        const after = await marksOf(atlas, null, level, { ...EVERYTHING, not: new Set([HIFTER]) });
        for (const mark of after) {
          const same = before.find((other) => under(other).includes(under(mark)[0] as PlaceId));
          expect(under(same as Mark)).toEqual(expect.arrayContaining([...under(mark)]));
          const whole = { position: same?.position, lead: same?.kind === "cluster" && same.lead };
          if (mark.kind === "cluster") expect({ position: mark.position, lead: mark.lead }).toEqual(whole);
          else expect(mark.position).toEqual(atlas.places.get(mark.place)?.position);
        }
      }),
      RUNS,
    );
  });

  test(`are not clustered while ${POINTS_UNCLUSTERED} or fewer are in view`, async () => {
    await fc.assert(
      fc.asyncProperty(crowded, viewport, zoom, fc.boolean(), async (atlas, view, level, chosen) => {
        const marks = await marksOf(atlas, view, level, chosen ? narrowed : EVERYTHING);
        const seen = [...atlas.places.values()].filter(
          (place) => passingAt(atlas, [place.id], chosen).length > 0 && canBeSeen(place, view),
        );
        const crowd = seen.length > POINTS_UNCLUSTERED;
        // At zoom 0 the world is 256 px wide: leads 60 px apart are fewer than 60.
        if (!crowd || level === 0) expect(marks.some(({ kind }) => kind === "cluster")).toBe(crowd);
      }),
      RUNS,
    );
  });
});
