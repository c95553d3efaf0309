import type { Map as LeafletMap } from "leaflet";
import { useEffectEvent, useLayoutEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import { roundView } from "../../core/map-view.ts";
import type { Box, Position } from "../../core/place.ts";
import type { MapView } from "../../core/state.ts";
import type { OnMove } from "./atlas-map-props.ts";
import { fromLatLng, toLatLng } from "./axes.ts";
import { fitMap } from "./fit-map.ts";
import { type Insets, type Rect, sameRect, uncovered } from "./frame.ts";
import { sameView, soundView } from "./sound-view.ts";
import { nearestCopy, normalBox } from "./turns.ts";

type Props = {
  readonly view: MapView | null;
  readonly positions: readonly Position[];
  /** Positions to go to once, when they come to be wished for. */
  readonly wished: readonly Position[] | null;
  readonly insets: Insets;
  readonly onMove: OnMove;
};

type Fitted = { readonly view: MapView; readonly frame: Rect };

/**
 * Moves the map when it is asked to and tells where it went. Leaflet owns the viewport: a request moves it once;
 * what it reported and gets back is no request. The opening fit follows the size of the map until the reader
 * or a request moves it.
 */
export function Viewport({ view, positions, wished, insets, onMove }: Props) {
  const map = useMap();
  const reported = useRef<MapView | null>(null);
  /** What the last fit led to; while its view is the one reported, nobody has moved the map since. */
  const fitted = useRef<Fitted | null>(null);

  const fitting = useRef(false);

  const report = useEffectEvent(() => {
    const seen = viewOf(map);
    // A resize keeps the view and changes the box.
    if (reported.current === null || !sameView(reported.current, seen)) reported.current = seen;
    onMove(reported.current, boxOfMap(map), fitting.current);
  });

  const fitPlaces = useEffectEvent(() => {
    fitting.current = true;
    const found = fitMap(map, positions, insets, "jump");
    fitting.current = false;
    if (!found || reported.current === null) return;
    fitted.current = { view: reported.current, frame: uncovered(map.getSize(), insets, 0) };
  });

  const follow = useEffectEvent((asked: MapView | null) => {
    const sound = asked === null ? null : soundView(asked);
    if (sound === null) {
      if (asked === null || reported.current === null) fitPlaces();
    } else if (reported.current === null || !sameView(sound, reported.current)) goTo(map, sound);
  });

  const refit = useEffectEvent(() => {
    const untouched = (fitted.current?.view ?? null) === reported.current;
    const frame = uncovered(map.getSize(), insets, 0);
    if (untouched && (fitted.current === null || !sameRect(fitted.current.frame, frame))) fitPlaces();
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

  const goThere = useEffectEvent((there: readonly Position[]) => fitMap(map, there, insets, "glide"));
  useLayoutEffect(() => {
    if (wished !== null) goThere(wished);
  }, [wished]);

  const { top, right, bottom, left } = insets;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the covers are why it runs
  useLayoutEffect(() => {
    refit();
  }, [top, right, bottom, left]);

  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      // On paper the screen is not there; afterwards it is as it was.
      const { clientWidth, clientHeight } = map.getContainer();
      if (clientWidth === 0 || clientHeight === 0) return;
      map.invalidateSize({ animate: false });
      refit();
    });
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map]);

  return null;
}

/** Pans glide, zooms jump: a zoom that glides begins a frame later and would cross what else moves the map. */
function goTo(map: LeafletMap, { zoom, position: [longitude, latitude] }: MapView): void {
  const near = nearestCopy(longitude, map.getCenter().lng);
  map.setView(toLatLng([near, latitude]), zoom, zoom === map.getZoom() ? {} : { animate: false });
}

function viewOf(map: LeafletMap): MapView {
  return roundView({ zoom: map.getZoom(), position: fromLatLng(map.getCenter()) });
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
