import type { Map as LeafletMap } from "leaflet";

/** Whether the reader's system asks for less motion, now. */
export function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * How a map moves: Leaflet reads these once, when the map is made. Nothing fades in: a view's tiles come together, and
 * sixteen frames of each would be drawn for it while the page opens.
 */
export function motionOptions() {
  const moving = !prefersStillness();
  return { zoomAnimation: moving, fadeAnimation: false, markerZoomAnimation: moving, inertia: moving };
}

/** Arrow keys and `panBy` glide whatever the options say; under reduced motion they jump. */
export function calmPanning(map: LeafletMap): void {
  const panBy = map.panBy.bind(map);
  map.panBy = (offset, options) =>
    panBy(offset, prefersStillness() ? { ...options, animate: false } : options);
}
