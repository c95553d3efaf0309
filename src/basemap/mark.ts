import type { Position } from "../core/place.ts";

/** Something that stands on the map above the names: no name goes under it, and its own name stands beside it. */
export type Mark = {
  /** Where it is drawn, longitude first. */
  readonly position: Position;
  /** Half its width and height on the screen, px. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** The name of what it marks; null when the map need not say it. */
  readonly name: string | null;
  /** How the name is set when the map itself has none like it here. */
  readonly kind: "locality" | "region" | "country" | "sea";
};

/**
 * The mark in the copy of the world whose turn brings it nearest to `x`, which counts worlds from the date line eastward: where
 * a map drawn round `x` shows it, though its view may reach round to another copy.
 */
export function copyNear(mark: Mark, x: number): Mark {
  const [longitude, latitude] = mark.position;
  const turns = Math.round(x - (longitude + 180) / 360);
  return turns === 0 ? mark : { ...mark, position: [longitude + 360 * turns, latitude] };
}
