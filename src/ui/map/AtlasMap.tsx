import "leaflet/dist/leaflet.css";
import "./map.css";
import "./areas.css";
import "./marks.css";
import "./popup.css";
import "./controls.css";
import { svg } from "leaflet";
import { type ReactNode, useState } from "react";
import { MapContainer } from "react-leaflet";
import type { PlaceId } from "../../core/ids.ts";
import type { Box, Place } from "../../core/place.ts";
import type { Mark } from "../../core/question.ts";
import type { MapView, Theme } from "../../core/state.ts";
import { toBounds } from "./axes.ts";
import type { Insets } from "./frame.ts";
import { MapContents } from "./MapContents.tsx";
import { motionOptions } from "./motion.ts";
import { MAX_LATITUDE, MAX_ZOOM, MIN_ZOOM } from "./sound-view.ts";

export type AtlasMapProps = {
  readonly places: ReadonlyMap<PlaceId, Place>;
  readonly marks: readonly Mark[];
  /** Its popup is open. */
  readonly selected: PlaceId | null;
  /** Pointed at or focused elsewhere on the screen. */
  readonly highlighted: ReadonlySet<PlaceId>;
  /** Where a link or an action asks the map to be; null fits `fitTo`. Leaflet owns the viewport. */
  readonly view: MapView | null;
  readonly fitTo: readonly PlaceId[];
  readonly insets: Insets;
  readonly theme: Theme;
  /** Id of the live sentence. */
  readonly describedBy: string;
  /** What the popup of the selected place holds; null where something else shows it. */
  readonly popup: ReactNode | null;
  readonly onSelect: (place: PlaceId | null) => void;
  readonly onHover: (place: PlaceId | null) => void;
  /** Told once after every move. */
  readonly onMove: (view: MapView, box: Box) => void;
  /** Told once, in words for the reader, when the map under the marks cannot be had. */
  readonly onTrouble: (message: string) => void;
};

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
      <MapContents {...props} />
    </MapContainer>
  );
}
