import type { Map as LeafletMap } from "leaflet";
import { type Insets, shiftInto, uncovered } from "./frame.ts";

/** Pixels left free between what is kept in view and the edge. */
const MARGIN = 10;

/**
 * Pans by the least that brings an element, with some pixels below it, into the part of the map that is not
 * covered. While the map glides it waits for the end: only then is it clear what is in view.
 */
export function keepInView(map: LeafletMap, element: Element, insets: Insets, below = 0): void {
  if (isGliding(map)) {
    map.once("moveend", () => keepInView(map, element, insets, below));
    return;
  }
  if (!element.isConnected) return;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const origin = map.getContainer().getBoundingClientRect();
  const shift = shiftInto(
    {
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top + below,
    },
    uncovered(map.getSize(), insets, MARGIN),
  );
  if (shift.x !== 0 || shift.y !== 0) map.panBy([-Math.round(shift.x), -Math.round(shift.y)]);
}

function isGliding(map: LeafletMap): boolean {
  const { classList } = map.getPanes().mapPane;
  return classList.contains("leaflet-pan-anim") || classList.contains("leaflet-zoom-anim");
}
