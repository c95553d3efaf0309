import { readFileSync } from "node:fs";
import { booleanPointInPolygon, area as squareMetres } from "@turf/turf";
import { expect, test } from "vitest";
import { readArea } from "../../src/data/area.ts";
import { openOutlines } from "../../src/data/found/outlines.ts";
import { shippedGazetteer } from "../bench/reading/opened.ts";

const file = new URL("../../public/gazetteer/outlines.json", import.meta.url);
const opening = openOutlines(JSON.parse(readFileSync(file, "utf8")));
if (opening.kind === "failed") throw new Error(opening.reason);
const { areaOf } = opening.outlines;
const gazetteer = shippedGazetteer();
const rows = Array.from({ length: gazetteer.size }, (_, row) => row);
const countries = rows
  .filter((row) => ["country", "territory"].includes(gazetteer.feature(row)))
  .map(gazetteer.place);

test("nine in ten countries and territories have an outline, and each is sound GeoJSON", () => {
  const areas = countries.map((place) => areaOf(place));
  const drawn = areas.filter((area) => area !== null);
  expect(drawn.length / countries.length).toBeGreaterThan(0.9);
  for (const area of drawn) expect(readArea(area).kind).toBe("read");
});

test("the point of a country lies in its outline or beside it, and their sizes agree", () => {
  const large = countries.filter(({ radiusKm }) => radiusKm > 100);
  const inside = large.filter((place) => {
    const area = areaOf(place);
    return area !== null && booleanPointInPolygon([...place.position], area);
  });
  expect(inside.length / large.length).toBeGreaterThan(0.95);
  const alike = large.filter((place) => {
    const area = areaOf(place);
    const radius = area === null ? 0 : Math.sqrt(squareMetres(area) / Math.PI) / 1000;
    return radius > 0.8 * place.radiusKm && radius < 1.25 * place.radiusKm;
  });
  expect(alike.length / large.length).toBeGreaterThan(0.95);
});

test("most provinces have one, and what is a town has none", () => {
  const provinces = rows.filter((row) => gazetteer.feature(row) === "province").map(gazetteer.place);
  const drawn = provinces.filter((place) => areaOf(place) !== null);
  expect(drawn.length / provinces.length).toBeGreaterThan(0.75);
  expect(areaOf({ id: "gn:3169070", position: [12.5, 41.9], radiusKm: 15 })).toBeNull();
});

test("France is drawn without its lands overseas", () => {
  const area = areaOf(gazetteer.place(gazetteer.rowOf("ne:FRA")));
  const positions =
    area?.type === "MultiPolygon" ? area.coordinates.flat(2) : (area?.coordinates.flat() ?? []);
  expect(positions.length).toBeGreaterThan(50);
  for (const [longitude = 0] of positions) expect(Math.abs(longitude)).toBeLessThan(10);
});

test.each([null, [], {}, { objects: {} }, { objects: { units: { geometries: 1 } }, arcs: [] }])(
  "%j is no file of outlines",
  (json) => {
    expect(openOutlines(json).kind).toBe("failed");
  },
);
