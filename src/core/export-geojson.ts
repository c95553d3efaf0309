import type { BBox, Feature, FeatureCollection, Geometry, Position as Vertex } from "geojson";
import type { Atlas } from "./atlas.ts";
import { boundsOf } from "./bounds.ts";
import { type ExportFacts, type ExportRow, exportRows } from "./export-row.ts";
import type { Box, Place } from "./place.ts";
import type { Shown } from "./question.ts";

/** What passes the filter as a GeoJSON text (RFC 7946), one feature a line. */
export function exportGeoJson(shown: readonly Shown[], atlas: Atlas): string {
  const { bbox, features } = featuresOf(shown, atlas);
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  return `${headOf(bbox)}${lines}${geoJsonTail()}`;
}

/** What stands before all features, and behind them. `bounds` are of all their places; null round none. */
export const geoJsonHead = (bounds: Box | null): string => headOf(bboxOf(bounds));
export const geoJsonTail = (): string => "\n]}\n";

function headOf(bbox: BBox | undefined): string {
  const bounds = bbox === undefined ? "" : `"bbox":${JSON.stringify(bbox)},`;
  return `{"type":"FeatureCollection",${bounds}"features":[\n`;
}

function bboxOf(bounds: Box | null): BBox | undefined {
  return bounds === null ? undefined : [bounds.west, bounds.south, bounds.east, bounds.north];
}

/**
 * One feature a placing: the area of a place that has one, else its point; an unplaced excerpt has no geometry.
 * Rings go anticlockwise outside and clockwise round holes; the bounds cross the antimeridian if that is shorter.
 */
export function featuresOf(
  shown: readonly Shown[],
  atlas: Atlas,
): FeatureCollection<Geometry | null, ExportFacts> {
  const rows = exportRows(shown, atlas);
  const bbox = bboxOf(boundsOf(rows.flatMap(({ place }) => (place === null ? [] : [place]))));
  return { type: "FeatureCollection", ...(bbox && { bbox }), features: rows.map(featureOf) };
}

export function featureOf({ place, facts }: ExportRow): Feature<Geometry | null, ExportFacts> {
  const id = place === null ? facts.excerpt : `${facts.excerpt}/${place.id}`;
  return { type: "Feature", id, geometry: place === null ? null : geometryOf(place), properties: facts };
}

function geometryOf({ area, position }: Place): Geometry {
  if (area === null) return { type: "Point", coordinates: [...position] };
  return area.type === "Polygon"
    ? { type: "Polygon", coordinates: wound(area.coordinates) }
    : { type: "MultiPolygon", coordinates: area.coordinates.map(wound) };
}

/** RFC 7946, 3.1.6: the right-hand rule. */
function wound(rings: readonly (readonly Vertex[])[]): Vertex[][] {
  return rings.map((ring, index) => (turnsLeft(ring) === (index === 0) ? [...ring] : [...ring].reverse()));
}

/** By the sign of the shoelace sum. */
function turnsLeft(ring: readonly Vertex[]): boolean {
  const twiceArea = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return twiceArea >= 0;
}
