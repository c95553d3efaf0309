import type { MapView } from "./state.ts";

const TILE_PX = 256;

/** Beyond the zoom of any tiles. */
export const DEEPEST_ZOOM = 24;

/**
 * The view as it is kept and linked: zoom to hundredths, position to within half a pixel at that zoom and no
 * finer, longitude from -180 up to but without 180. Rounding twice changes nothing more.
 */
export function roundView({ zoom, position: [longitude, latitude] }: MapView): MapView {
  const kept = rounded(clamp(zoom, 0, DEEPEST_ZOOM), 2);
  const decimals = Math.max(0, Math.ceil(Math.log10((TILE_PX * 2 ** kept) / 360)));
  const east = rounded(longitude - 360 * Math.floor((longitude + 180) / 360), decimals);
  return {
    zoom: kept,
    position: [east >= 180 ? east - 360 : east, rounded(clamp(latitude, -90, 90), decimals)],
  };
}

const clamp = (number: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, number));

/** Never -0, which is written as 0 and so would not come back. */
const rounded = (number: number, decimals: number): number => Number(number.toFixed(decimals)) + 0;
