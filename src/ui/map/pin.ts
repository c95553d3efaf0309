import type { Map as LeafletMap, Point, ZoomAnimEvent } from "leaflet";
import { type RefObject, useLayoutEffect } from "react";
import { useMap } from "react-leaflet";
import type { Position } from "../../core/place.ts";
import { toLatLng } from "./axes.ts";
import type { Offset } from "./move-apart.ts";
import { nearestCopy } from "./turns.ts";

/**
 * Holds an element of a map pane at a position, `offset` pixels aside, through pans, zooms and their
 * animations, as Leaflet does with its own markers. Of the world's copies it takes the one nearest to the
 * middle of the map. Panning costs nothing: the pane moves, not the element.
 */
export function usePin(
  ref: RefObject<HTMLElement | SVGElement | null>,
  [longitude, latitude]: Position,
  { x, y }: Offset,
): void {
  const map = useMap();
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const near = (centre: number) => toLatLng([nearestCopy(longitude, centre), latitude]);
    const put = (point: Point) => {
      element.style.transform = `translate3d(${point.x + x}px, ${point.y + y}px, 0)`;
    };
    const follow = () => put(map.latLngToLayerPoint(near(map.getCenter().lng)));
    const lead = ({ center, zoom }: ZoomAnimEvent) =>
      put(
        map
          .project(near(center.lng), zoom)
          .subtract(originAt(map, center, zoom))
          .round(),
      );
    const events = { zoom: follow, viewreset: follow, moveend: follow, zoomanim: lead };
    follow();
    map.on(events);
    return () => {
      map.off(events);
    };
  }, [map, ref, longitude, latitude, x, y]);
}

/** World pixels of the point that layers are measured from, once the map will have come to a view. */
export function originAt(map: LeafletMap, center: ZoomAnimEvent["center"], zoom: number): Point {
  const pane = map.layerPointToContainerPoint([0, 0]);
  return map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round();
}
