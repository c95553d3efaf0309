import type { Atlas } from "./atlas.ts";
import { boundsOf } from "./bounds.ts";
import { csvHead, csvRows } from "./export-csv.ts";
import { featureOf, geoJsonHead, geoJsonTail } from "./export-geojson.ts";
import { exportRows } from "./export-row.ts";
import type { PlaceId } from "./ids.ts";
import type { Place } from "./place.ts";
import type { Shown } from "./question.ts";

/** A file that grows by pages of excerpts; what stands before them may be known only after the last. */
export type ExportPieces = {
  readonly page: (shown: readonly Shown[], atlas: Atlas) => string;
  readonly head: () => string;
  readonly tail: () => string;
};

/** The same file as `exportCsv` makes of all pages together. */
export function csvPieces(): ExportPieces {
  return { page: csvRows, head: csvHead, tail: () => "" };
}

/** The same file as `exportGeoJson` makes of all pages together. */
export function geoJsonPieces(): ExportPieces {
  const places = new Map<PlaceId, Place>();
  let isFirst = true;
  return {
    page: (shown, atlas) => {
      const rows = exportRows(shown, atlas);
      for (const { place } of rows) if (place !== null) places.set(place.id, place);
      if (rows.length === 0) return "";
      const lines = rows.map((row) => JSON.stringify(featureOf(row))).join(",\n");
      const text = isFirst ? lines : `,\n${lines}`;
      isFirst = false;
      return text;
    },
    head: () => geoJsonHead(boundsOf([...places.values()])),
    tail: () => geoJsonTail(),
  };
}
