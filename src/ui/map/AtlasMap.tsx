import { svg } from "leaflet";
import { useState } from "react";
import { MapContainer } from "react-leaflet";
import type { AtlasMapProps } from "./atlas-map-props.ts";
import { toBounds } from "./axes.ts";
import { Later } from "./Later.tsx";
import { MapContents } from "./MapContents.tsx";
import { motionOptions } from "./motion.ts";
import { MAX_LATITUDE, MAX_ZOOM, MIN_ZOOM } from "./sound-view.ts";

/** East and west are open: the world goes round. The number is only large. */
const BOUNDS = toBounds({ west: -1e6, south: -MAX_LATITUDE, east: 1e6, north: MAX_LATITUDE });

/** The map of an atlas: basemap, areas, marks and the popup of the selected place. */
export function AtlasMap(props: AtlasMapProps) {
  // Leaflet reads its options once; a little more than the view is drawn, so that a drag shows no edge.
  const [options] = useState(() => ({ ...motionOptions(), renderer: svg({ padding: 0.5 }) }));
  return (
    <MapContainer
      className="map"
      center={{ lat: 20, lng: 0 }}
      zoom={MIN_ZOOM}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      zoomControl={false}
      attributionControl={false}
      maxBounds={BOUNDS}
      maxBoundsViscosity={1}
      {...options}
    >
      <Later>
        <MapContents {...props} />
      </Later>
    </MapContainer>
  );
}
