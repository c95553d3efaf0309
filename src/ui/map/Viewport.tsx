import type { Map as LeafletMap } from "leaflet";
import { useEffectEvent, useLayoutEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import type { Box, Position } from "../../core/place.ts";
import type { MapView } from "../../core/state.ts";
import { fromLatLng, toBounds, toLatLng } from "./axes.ts";
import { boxOf } from "./box-of.ts";
import { type Insets, uncovered } from "./frame.ts";
import { nearestCopy, normalBox, normalView, sameView, soundView } from "./map-view.ts";

type Props = {
  readonly view: MapView | null;
  readonly positions: readonly Position[];
  readonly insets: Insets;
  readonly onMove: (view: MapView, box: Box) => void;
};

/** Pixels left free round the places that the map is fitted to. */
const MARGIN = 36;

/** A single place is shown with its surroundings. */
const FIT_ZOOM = 7;

/** A smaller window than this between the covers is no window: the covers are then ignored. Pixels. */
const LEAST_WINDOW = 96;

/**
 * Moves the map when it is asked to and tells where it went. Leaflet owns the viewport: a request moves it once;
 * what it reported and gets back is no request. The opening fit follows the size of the map until the reader
 * or a request moves it.
 */
export function Viewport({ view, positions, insets, onMove }: Props) {
  const map = useMap();
  const reported = useRef<MapView | null>(null);
  /** The view that the last fit led to; while it is the one reported, nobody has moved the map since. */
  const fitted = useRef<MapView | null>(null);

  const report = useEffectEvent(() => {
    const seen = viewOf(map);
    // Fits come here twice: telling the same view again says nothing new but the box, which a resize changes.
    reported.current =
      reported.current !== null && sameView(reported.current, seen) ? reported.current : seen;
    onMove(reported.current, boxOfMap(map));
  });

  const fitPlaces = useEffectEvent(() => {
    if (fitMap(map, positions, insets)) fitted.current = reported.current;
  });

  const follow = useEffectEvent((asked: MapView | null) => {
    const sound = asked === null ? null : soundView(asked);
    if (sound === null) fitPlaces();
    else if (reported.current === null || !sameView(sound, reported.current)) goTo(map, sound);
  });

  const refit = useEffectEvent(() => {
    if (fitted.current === reported.current) fitPlaces();
  });

  useLayoutEffect(() => {
    map.on("moveend", report);
    return () => {
      map.off("moveend", report);
    };
  }, [map]);

  useLayoutEffect(() => {
    follow(view);
  }, [view]);

  const { top, right, bottom, left } = insets;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the covers are why it runs
  useLayoutEffect(() => {
    refit();
  }, [top, right, bottom, left]);

  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      map.invalidateSize({ animate: false });
      refit();
    });
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map]);

  return null;
}

/** Shows all the positions in the part of the map that is not covered; false when there is no room to. */
export function fitMap(map: LeafletMap, positions: readonly Position[], insets: Insets): boolean {
  const size = map.getSize();
  if (size.x === 0 || size.y === 0) return false;
  const box = boxOf(positions);
  if (box === null) return false;
  const frame = uncovered(size, insets, MARGIN);
  const roomy = frame.right - frame.left >= LEAST_WINDOW && frame.bottom - frame.top >= LEAST_WINDOW;
  const window = roomy ? frame : { left: 0, top: 0, right: size.x, bottom: size.y };
  map.fitBounds(toBounds(box), {
    paddingTopLeft: [window.left, window.top],
    paddingBottomRight: [size.x - window.right, size.y - window.bottom],
    maxZoom: FIT_ZOOM,
    animate: false,
  });
  return true;
}

/** Pans glide, zooms jump: a zoom that glides begins a frame later and would cross what else moves the map. */
function goTo(map: LeafletMap, { zoom, position: [longitude, latitude] }: MapView): void {
  const near = nearestCopy(longitude, map.getCenter().lng);
  map.setView(toLatLng([near, latitude]), zoom, zoom === map.getZoom() ? {} : { animate: false });
}

function viewOf(map: LeafletMap): MapView {
  return normalView({ zoom: map.getZoom(), position: fromLatLng(map.getCenter()) });
}

function boxOfMap(map: LeafletMap): Box {
  const bounds = map.getBounds();
  return normalBox({
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
  });
}
