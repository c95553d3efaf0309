import fc from "fast-check";
import { expect, test } from "vitest";
import { exportCsv } from "../../src/core/export-csv.ts";
import { exportGeoJson } from "../../src/core/export-geojson.ts";
import { csvPieces, geoJsonPieces } from "../../src/core/export-pieces.ts";
import { EVERYTHING } from "../../src/core/filter.ts";
import { shownOf } from "../../src/engine/shown.ts";
import { effort, SEED } from "../browser/effort.ts";
import { atlases } from "./arbitrary.ts";

test.each([
  ["CSV", csvPieces, exportCsv],
  ["GeoJSON", geoJsonPieces, exportGeoJson],
])("%s by pages of any size is the same file as in one", (_, pieces, whole) => {
  fc.assert(
    fc.property(atlases({ maxPlaces: 8 }), fc.integer({ min: 1, max: 9 }), (atlas, size) => {
      const shown = shownOf(atlas, EVERYTHING);
      const file = pieces();
      let middle = "";
      for (let from = 0; from === 0 || from < shown.length; from += size)
        middle += file.page(shown.slice(from, from + size), atlas);
      expect(file.head() + middle + file.tail()).toBe(whole(shown, atlas));
    }),
    { numRuns: effort(40), seed: SEED },
  );
});
