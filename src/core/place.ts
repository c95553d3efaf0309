import type { MultiPolygon, Polygon } from "geojson";
import type { PlaceId } from "./ids.ts";

export const PLACE_KINDS = ["settlement", "region", "country", "water", "facility"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Longitude first, degrees, WGS 84. */
export type Position = readonly [longitude: number, latitude: number];

/** Longitudes may run past ±180 so that `west <= east` always holds. */
export type Box = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

export type Place = {
  readonly id: PlaceId;
  readonly name: string;
  readonly kind: PlaceKind;
  /** The point of a settlement or facility; the label point of an area, inside it. */
  readonly position: Position;
  /** Radius of uncertainty round `position`. */
  readonly radiusKm: number;
  readonly area: Polygon | MultiPolygon | null;
  /** What the position or area is made from, in a sentence. */
  readonly note: string | null;
};
