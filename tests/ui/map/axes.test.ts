import { expect, test } from "vitest";
import { fromLatLng, toBounds, toLatLng, toRings } from "../../../src/ui/map/axes.ts";

test("longitude first becomes Leaflet's named axes, and back", () => {
  expect(toLatLng([13.36, 38.12])).toEqual({ lat: 38.12, lng: 13.36 });
  expect(fromLatLng({ lat: 38.12, lng: 13.36 })).toEqual([13.36, 38.12]);
});

test("a box becomes its south-western and north-eastern corners, latitude first", () => {
  expect(toBounds({ west: 1, south: 2, east: 3, north: 4 })).toEqual([
    [2, 1],
    [4, 3],
  ]);
});

test("the rings of an area move east together, holes and all", () => {
  const ring = [
    [0, 1],
    [2, 1],
    [2, 3],
    [0, 1],
  ];
  const moved = ring.map(([lng = 0, lat]) => ({ lat, lng: lng + 360 }));
  expect(toRings({ type: "Polygon", coordinates: [ring, ring] }, 360)).toEqual([[moved, moved]]);
  expect(toRings({ type: "MultiPolygon", coordinates: [[ring], [ring]] }, 360)).toEqual([[moved], [moved]]);
});
