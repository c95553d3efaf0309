import type { Box, Position } from "../../core/place.ts";
import { soundPosition } from "./map-view.ts";

/**
 * The smallest box round some positions. It may cross the antimeridian (`east` then runs past 180): Fiji and
 * Samoa are neighbours. Null when there is no sound position.
 */
export function boxOf(positions: readonly Position[]): Box | null {
  const sound = positions.filter(soundPosition);
  const longitudes = sound.map(([longitude]) => longitude).sort((a, b) => a - b);
  const latitudes = sound.map(([, latitude]) => latitude);
  const [first, last] = [longitudes[0], longitudes.at(-1)];
  if (first === undefined || last === undefined) return null;
  // The box leaves out the widest gap between neighbours on the circle.
  let [west, east, gap] = [first, last, first + 360 - last];
  for (const [index, longitude] of longitudes.entries()) {
    const next = longitudes[index + 1];
    if (next !== undefined && next - longitude > gap) {
      [west, east, gap] = [next, longitude + 360, next - longitude];
    }
  }
  return { west, south: Math.min(...latitudes), east, north: Math.max(...latitudes) };
}
