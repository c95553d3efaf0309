import type { Place, Position } from "../../core/place.ts";
import { isAreaKind } from "./mark-size.ts";
import { MAX_LATITUDE } from "./sound-view.ts";

/** Kilometres to a degree of latitude. */
const DEGREE = 111.2;

/** How much of an area's radius is wanted in view: the ground round its middle, not the ends of its islands. */
const SHARE = 0.6;

/** Positions that a view of the place has to hold: its own and, of an area, some round it. */
export function extentOf(place: Place | null): readonly Position[] {
  if (place === null) return [];
  const { position, kind, radiusKm } = place;
  if (!isAreaKind(kind)) return [position];
  const [longitude, latitude] = position;
  const north = Math.min((radiusKm * SHARE) / DEGREE, 60);
  const east = Math.min(north / Math.max(Math.cos((latitude * Math.PI) / 180), 0.2), 90);
  const kept = (degrees: number) => Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, degrees));
  return [
    position,
    [longitude, kept(latitude + north)],
    [longitude, kept(latitude - north)],
    [longitude + east, latitude],
    [longitude - east, latitude],
  ];
}
