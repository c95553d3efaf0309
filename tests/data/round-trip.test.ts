import fc from "fast-check";
import { expect, test } from "vitest";
import { withAreas } from "../../src/core/with-areas.ts";
import { readAreas } from "../../src/data/areas.ts";
import { readAtlas } from "../../src/data/atlas.ts";
import { writeAreas, writeAtlas } from "../../src/data/atlas-writer.ts";
import { atlases } from "../core/arbitrary.ts";
import { COMMITTED_AREAS, COMMITTED_REF, COMMITTED_TEXT, committedAtlas } from "./committed.ts";
import { withSoundIds } from "./sound-ids.ts";

const REF = { file: "areas.0123456789abcdef.json", check: 42 };
const NO_AREAS = { format: "dateline-areas/1", areas: [] };

test("any atlas, written and read, is the same atlas in the same order", () => {
  fc.assert(
    fc.property(atlases(), (any) => {
      const atlas = withSoundIds(any);
      const reading = readAtlas(JSON.parse(writeAtlas(atlas)));
      expect(reading).toEqual({ kind: "read", atlas, apart: null, troubles: [] });
      if (reading.kind === "read")
        expect([...reading.atlas.excerpts.keys()]).toEqual([...atlas.excerpts.keys()]);
    }),
    { numRuns: 200 },
  );
}, 60_000);

test("an atlas whose ids no file may have loses those records and nothing else falls over", () => {
  fc.assert(
    fc.property(atlases(), (any) => {
      const once = readAtlas(JSON.parse(writeAtlas(any)));
      if (once.kind === "failed") return;
      const twice = readAtlas(JSON.parse(writeAtlas(once.atlas)));
      expect(twice).toEqual({ kind: "read", atlas: once.atlas, apart: null, troubles: [] });
    }),
    { numRuns: 100 },
  );
}, 60_000);

test("any atlas whose areas are apart is the same atlas once they are read", () => {
  fc.assert(
    fc.property(atlases(), (any) => {
      const atlas = withSoundIds(any);
      const reading = readAtlas(JSON.parse(writeAtlas(atlas, REF)));
      if (reading.kind === "failed") throw new Error(reading.reason);
      const text = writeAreas(atlas);
      const places = reading.apart?.places ?? new Set();
      expect(reading.apart).toEqual(text === null ? null : { ...REF, places });
      const areas = readAreas(text === null ? NO_AREAS : JSON.parse(text), places);
      if (areas.kind === "failed") throw new Error(areas.reason);
      expect(withAreas(reading.atlas, areas.areas)).toEqual(atlas);
      expect([...reading.troubles, ...areas.troubles]).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test("the committed files are in canonical form", () => {
  expect(writeAtlas(committedAtlas(), COMMITTED_REF)).toBe(COMMITTED_TEXT);
  expect(writeAreas(committedAtlas())).toBe(COMMITTED_AREAS);
});

test("the written order does not depend on the order in memory", () => {
  const atlas = committedAtlas();
  const backwards = {
    ...atlas,
    articles: new Map([...atlas.articles].reverse()),
    places: new Map([...atlas.places].reverse()),
    actors: new Map([...atlas.actors].reverse()),
    excerpts: new Map([...atlas.excerpts].reverse()),
  };
  expect(writeAtlas(backwards, COMMITTED_REF)).toBe(COMMITTED_TEXT);
});

test("every record stands on a line of its own, and the file ends with a line break", () => {
  const lines = COMMITTED_TEXT.split("\n");
  expect(lines.filter((line) => line.includes('"quotation":')).every((line) => /^\{.*\},?$/.test(line))).toBe(
    true,
  );
  expect(COMMITTED_TEXT.endsWith("}\n")).toBe(true);
  expect(COMMITTED_TEXT).not.toMatch(/\r|\n\n/);
});

test("coordinates are written to eleven metres, and zero without a sign", () => {
  const [place] = committedAtlas().places.values();
  if (place === undefined) throw new Error("no place");
  const moved = { ...place, position: [-0.00001, 12.345678901] as const };
  const text = writeAtlas({ ...committedAtlas(), places: new Map([[place.id, moved]]) });
  expect(text).toContain('"position":[0,12.3457]');
});
