import type { MultiPolygon, Polygon } from "geojson";
import type { LatLngBoundsLiteral, LatLngLiteral } from "leaflet";
import type { Box, Position } from "../../core/place.ts";

// The one file where latitude may come first. Leaflet's literals name their axes, so they are safe elsewhere too.

export function toLatLng([lng, lat]: Position): LatLngLiteral {
  return { lat, lng };
}

export function fromLatLng({ lat, lng }: Pick<LatLngLiteral, "lat" | "lng">): Position {
  return [lng, lat];
}

export function toBounds({ west, south, east, north }: Box): LatLngBoundsLiteral {
  return [
    [south, west],
    [north, east],
  ];
}

/** The rings of an area, each of its polygons a list of them, moved east by some degrees. */
export function toRings(area: Polygon | MultiPolygon, east: number): LatLngLiteral[][][] {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([lng = Number.NaN, lat = Number.NaN]) => ({ lat, lng: lng + east }))),
  );
}
