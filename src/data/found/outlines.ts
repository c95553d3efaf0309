import { distance, rewind } from "@turf/turf";
import type { MultiPolygon, Polygon, Position as Vertex } from "geojson";
import { merge } from "topojson-client";
import type {
  MultiPolygon as MultiPolygonUnit,
  Polygon as PolygonUnit,
  Topology,
} from "topojson-specification";
import type { Position } from "../../core/place.ts";
import type { FoundPlace } from "./found.ts";

type Area = Polygon | MultiPolygon;

/** Areas of countries and provinces. */
export type Outlines = {
  /** Null where no unit is the place or a part of it, or a part of it has none. Made once for each place. */
  readonly areaOf: (place: Pick<FoundPlace, "id" | "position" | "radiusKm" | "parts">) => Area | null;
};

export type OutlinesOpening =
  | { readonly kind: "opened"; readonly outlines: Outlines }
  | { readonly kind: "failed"; readonly reason: string };

type Unit = (PolygonUnit | MultiPolygonUnit) & {
  readonly id: string;
  readonly properties: { readonly in: readonly string[] };
};

/** Parts farther off than so many radii are overseas: to draw them would tear the map's view apart. */
const FAR = 2.5;

/** Opens `outlines.json`, parsed: a topology of units, each with its id and the ids of what it is a part of. */
export function openOutlines(json: unknown): OutlinesOpening {
  if (!isTopology(json)) return { kind: "failed", reason: "is no topology of units" };
  const parts = new Map<string, Unit[]>();
  for (const unit of json.objects.units.geometries)
    for (const id of [unit.id, ...unit.properties.in]) {
      const known = parts.get(id);
      if (known === undefined) parts.set(id, [unit]);
      else known.push(unit);
    }
  const areas = new Map<string, Area | null>();
  const areaOf: Outlines["areaOf"] = (place) => {
    const key = `${place.id} ${place.position.join()}`;
    const known = areas.get(key);
    if (known !== undefined) return known;
    const ids = place.parts ?? [place.id];
    const units = new Set(ids.flatMap((id) => parts.get(id) ?? []));
    const isWhole = ids.every((id) => parts.has(id));
    const area = isWhole ? near(merge(json, [...units]), place.position, place.radiusKm) : null;
    areas.set(key, area);
    return area;
  };
  return { kind: "opened", outlines: { areaOf } };
}

/** Sound rings only, wound as RFC 7946 has it, of the largest part and those not far from the place's point. */
function near({ coordinates }: MultiPolygon, position: Position, radiusKm: number): Area | null {
  const sound = coordinates
    .map((rings) => rings.filter((ring) => ring.length >= 4))
    .filter(([outer]) => outer !== undefined)
    .toSorted(([a = []], [b = []]) => b.length - a.length);
  const reach = Math.max(FAR * radiusKm, 100);
  const kept = sound.filter(([outer = []], index) => index === 0 || nearest(outer, position) <= reach);
  const [only, other] = kept;
  if (only === undefined) return null;
  const area: Area =
    other === undefined
      ? { type: "Polygon", coordinates: only }
      : { type: "MultiPolygon", coordinates: kept };
  return rewound(area);
}

/** turf gives back the kind of geometry that it was given. */
function rewound(area: Area): Area | null {
  const turned = rewind(area, { mutate: false });
  return turned.type === "Polygon" || turned.type === "MultiPolygon" ? turned : null;
}

/** Kilometres from the point to the nearest vertex of the ring. */
function nearest(ring: readonly Vertex[], position: Position): number {
  return ring.reduce(
    (least, vertex) => Math.min(least, distance([...position], vertex, { units: "kilometers" })),
    Number.POSITIVE_INFINITY,
  );
}

type UnitTopology = Topology & {
  readonly objects: { readonly units: { readonly geometries: readonly Unit[] } };
};

/** The file is ours, and checked where it is made; this only tells it from other files. */
function isTopology(json: unknown): json is UnitTopology {
  if (typeof json !== "object" || json === null || !("objects" in json) || !("arcs" in json)) return false;
  const { objects } = json;
  if (typeof objects !== "object" || objects === null || !("units" in objects)) return false;
  const { units } = objects;
  return (
    typeof units === "object" && units !== null && "geometries" in units && Array.isArray(units.geometries)
  );
}
