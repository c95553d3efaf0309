import { useCallback, useMemo, useState } from "react";
import { useMap } from "react-leaflet";
import type { PlaceId } from "../../core/ids.ts";
import type { Place, Position } from "../../core/place.ts";
import type { Mark } from "../../core/question.ts";
import { Areas } from "./Areas.tsx";
import type { AtlasMapProps } from "./AtlasMap.tsx";
import { Attribution } from "./Attribution.tsx";
import { toLatLng } from "./axes.ts";
import { Basemap } from "./Basemap.tsx";
import { useCamera } from "./camera.ts";
import { Hatches } from "./Hatches.tsx";
import { type LaidMark, layMarks } from "./lay-marks.ts";
import { MapControls } from "./MapControls.tsx";
import { Marks } from "./Marks.tsx";
import { nearestCopy } from "./map-view.ts";
import { Region } from "./Region.tsx";
import { Selected } from "./Selected.tsx";
import { fitMap, Viewport } from "./Viewport.tsx";

/** What stands on the map. */
export function MapContents(props: AtlasMapProps) {
  const { places, marks, selected, highlighted, view, fitTo, insets, theme, describedBy, popup } = props;
  const { onSelect, onHover, onMove, onTrouble } = props;
  const map = useMap();
  const { zoom, meridian } = useCamera();
  const [pointed, setPointed] = useState<PlaceId | null>(null);
  const [openedHere, setOpenedHere] = useState<PlaceId | null>(null);

  const laid = useMemo(
    () =>
      layMarks(marks, places, ([longitude, latitude]) =>
        map.project(toLatLng([nearestCopy(longitude, meridian), latitude]), zoom),
      ),
    [map, marks, places, zoom, meridian],
  );
  const shown = useMemo(() => placesOn(marks, selected), [marks, selected]);
  const lit = useMemo(
    () => (pointed === null ? highlighted : new Set([...highlighted, pointed])),
    [highlighted, pointed],
  );
  const positions = useMemo(() => positionsOf(fitTo, places), [fitTo, places]);

  const point = useCallback(
    (place: PlaceId | null) => {
      setPointed(place);
      onHover(place);
    },
    [onHover],
  );
  const select = useCallback(
    (place: PlaceId) => {
      setOpenedHere(place);
      onSelect(place === selected ? null : place);
    },
    [onSelect, selected],
  );
  const press = ({ mark }: LaidMark) => {
    if (mark.kind === "place") select(mark.place);
    else fitMap(map, positionsOf(mark.places, places), insets);
  };

  return (
    <>
      <Region describedBy={describedBy} open={selected !== null} onDismiss={() => onSelect(null)} />
      <Viewport view={view} positions={positions} insets={insets} onMove={onMove} />
      <Basemap theme={theme} onTrouble={onTrouble} />
      <Hatches />
      <Areas
        places={shown.flatMap((id) => places.get(id) ?? [])}
        meridian={meridian}
        selected={selected}
        highlighted={lit}
        onSelect={select}
        onHover={point}
      />
      <Marks
        laid={laid}
        selected={selected}
        highlighted={lit}
        insets={insets}
        onPress={press}
        onHover={point}
      />
      <Selected
        place={selected === null ? null : (places.get(selected) ?? null)}
        laid={laid.find(({ mark }) => mark.kind === "place" && mark.place === selected) ?? null}
        insets={insets}
        takesFocus={openedHere === selected}
        popup={popup}
        onClose={() => onSelect(null)}
      />
      <MapControls zoom={zoom} insets={insets} onFit={() => fitMap(map, positions, insets)} />
      <Attribution insets={insets} />
    </>
  );
}

function placesOn(marks: readonly Mark[], selected: PlaceId | null): readonly PlaceId[] {
  const marked = marks.flatMap((mark) => (mark.kind === "place" ? [mark.place] : []));
  return selected === null || marked.includes(selected) ? marked : [...marked, selected];
}

function positionsOf(ids: readonly PlaceId[], places: ReadonlyMap<PlaceId, Place>): readonly Position[] {
  return ids.flatMap((id) => {
    const position = places.get(id)?.position;
    return position === undefined ? [] : [position];
  });
}
