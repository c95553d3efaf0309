import type { Position } from "../../core/place.ts";

/** East and north of the middle, each -1, 0 or 1; the middle itself for "central". */
export type Heading = readonly [east: number, north: number];

export const HEADINGS: ReadonlyMap<string, Heading> = new Map(
  (["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"] as const).flatMap(
    (word) => {
      const east = word.includes("east") ? 1 : word.includes("west") ? -1 : 0;
      const north = word.includes("north") ? 1 : word.includes("south") ? -1 : 0;
      return [
        [word, [east, north] as const],
        [`${word}ern`, [east, north] as const],
      ];
    },
  ),
);

const KM_PER_DEGREE = 111.32;

/** The position so many km from another towards a heading. */
export function moved([lon, lat]: Position, [east, north]: Heading, km: number): Position {
  const step = km / KM_PER_DEGREE / Math.hypot(east, north);
  const narrowing = Math.max(0.1, Math.cos((lat * Math.PI) / 180));
  return [lon + (step * east) / narrowing, Math.max(-90, Math.min(90, lat + step * north))];
}
