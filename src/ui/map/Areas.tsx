import type { MultiPolygon, Polygon as PolygonArea } from "geojson";
import type { Polygon as PolygonLayer } from "leaflet";
import { type RefCallback, useEffect, useMemo, useRef } from "react";
import { Polygon } from "react-leaflet";
import type { PlaceId } from "../../core/ids.ts";
import type { Place } from "../../core/place.ts";
import { useInTurns } from "../use-in-turns.ts";
import { type AreaLook, areaLookOf, areaStyle } from "./area-look.ts";
import { areaSize } from "./area-size.ts";
import { toRings } from "./axes.ts";
import type { MarkState } from "./MarkButton.tsx";
import { nearestCopy } from "./turns.ts";

type Props = {
  readonly places: readonly Place[];
  readonly meridian: number;
  readonly selected: PlaceId | null;
  readonly highlighted: ReadonlySet<PlaceId>;
  readonly onSelect: (place: PlaceId) => void;
  readonly onHover: (place: PlaceId | null) => void;
};

/** Vertices that are projected and drawn in some 5 ms by code that has not run before, and the share that may follow it. */
const TURN = { vertices: 2000, share: 1 / 3 };

type Drawn = Place & { readonly area: PolygonArea | MultiPolygon; readonly look: AreaLook };

/** The hatched areas, small ones above the large. The pointer knows them; the keyboard has their badges. */
export function Areas({ places, meridian, selected, highlighted, onSelect, onHover }: Props) {
  const layers = useRef(new Map<PlaceId, PolygonLayer>());
  const sorted = useMemo(() => largestFirst(places), [places]);
  const drawn = useInTurns(sorted, 0, (count) => count + turnAfter(sorted, count), "areas");

  useEffect(() => {
    for (const { id } of drawn) layers.current.get(id)?.bringToFront();
  }, [drawn]);

  return drawn.map((place) => (
    <Area
      key={place.id}
      place={place}
      meridian={meridian}
      state={place.id === selected ? "selected" : highlighted.has(place.id) ? "highlighted" : "plain"}
      layer={(layer) => {
        if (layer === null) layers.current.delete(place.id);
        else layers.current.set(place.id, layer);
      }}
      onSelect={onSelect}
      onHover={onHover}
    />
  ));
}

/** How many areas come after so many: more as the page gets used to them, one at least. */
function turnAfter(areas: readonly Drawn[], count: number): number {
  let drawn = 0;
  let brought = 0;
  for (const [index, { area }] of areas.entries()) {
    const vertices = vertexCount(area);
    if (index < count) drawn += vertices;
    else brought += vertices;
    if (brought > Math.max(TURN.vertices, drawn * TURN.share)) return Math.max(1, index - count);
  }
  return areas.length;
}

function vertexCount(area: PolygonArea | MultiPolygon): number {
  const rings = area.type === "Polygon" ? area.coordinates : area.coordinates.flat();
  return rings.reduce((sum, ring) => sum + ring.length, 0);
}

type AreaProps = Pick<Props, "meridian" | "onSelect" | "onHover"> & {
  readonly place: Drawn;
  readonly state: MarkState;
  readonly layer: RefCallback<PolygonLayer>;
};

function Area({ place, meridian, state, layer, onSelect, onHover }: AreaProps) {
  const east = nearestCopy(place.position[0], meridian) - place.position[0];
  const rings = useMemo(() => toRings(place.area, east), [place.area, east]);
  const handlers = useMemo(
    () => ({
      click: () => onSelect(place.id),
      mouseover: () => onHover(place.id),
      mouseout: () => onHover(null),
    }),
    [place.id, onSelect, onHover],
  );
  return (
    <Polygon
      ref={layer}
      positions={rings}
      pathOptions={areaStyle(place.look, state)}
      bubblingMouseEvents={false}
      eventHandlers={handlers}
    />
  );
}

function largestFirst(places: readonly Place[]): readonly Drawn[] {
  const sized = places.flatMap((place) => {
    const { area, kind } = place;
    const size = area === null ? null : areaSize(area);
    return area === null || size === null ? [] : [{ ...place, area, size, look: areaLookOf(kind, size) }];
  });
  return sized.sort((a, b) => b.size - a.size);
}
