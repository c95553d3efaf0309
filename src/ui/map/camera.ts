import type { LatLng, ZoomAnimEvent } from "leaflet";
import { useLayoutEffect, useState } from "react";
import { useMap } from "react-leaflet";

/** Degrees. */
const STEP = 90;

/**
 * What the drawing of marks and areas depends on: the whole zoom, where an animation leads if one runs, and
 * the quarter of the globe that the map shows, as the longitude round which copies of the world are chosen.
 */
export type Camera = { readonly zoom: number; readonly meridian: number };

export function useCamera(): Camera {
  const map = useMap();
  const [camera, setCamera] = useState<Camera>(() => cameraOf(map.getZoom(), map.getCenter()));
  useLayoutEffect(() => {
    const look = (zoom: number, center: LatLng) =>
      setCamera((before) => {
        const after = cameraOf(zoom, center);
        return after.zoom === before.zoom && after.meridian === before.meridian ? before : after;
      });
    const events = {
      zoomanim: ({ zoom, center }: ZoomAnimEvent) => look(zoom, center),
      moveend: () => look(map.getZoom(), map.getCenter()),
    };
    // The opening fit has moved the map since it was first looked at.
    events.moveend();
    map.on(events);
    return () => {
      map.off(events);
    };
  }, [map]);
  return camera;
}

function cameraOf(zoom: number, { lng }: LatLng): Camera {
  return { zoom: Math.round(zoom), meridian: STEP * Math.round(lng / STEP) };
}
