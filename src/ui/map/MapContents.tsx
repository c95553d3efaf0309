import { useCallback, useMemo, useState } from "react";
import { useMap } from "react-leaflet";
import type { PlaceId } from "../../core/ids.ts";
import type { Place, Position } from "../../core/place.ts";
import type { Mark } from "../../core/question.ts";
import { Areas } from "./Areas.tsx";
import { Attribution } from "./Attribution.tsx";
import type { AtlasMapProps } from "./atlas-map-props.ts";
import { fromLatLng, toLatLng } from "./axes.ts";
import { Basemap } from "./Basemap.tsx";
import { ClusterPopup } from "./ClusterPopup.tsx";
import { useCamera } from "./camera.ts";
import { extentOf } from "./extent.ts";
import { fitMap, zoomTo } from "./fit-map.ts";
import { Hatches } from "./Hatches.tsx";
import { Later } from "./Later.tsx";
import { type LaidMark, layMarks } from "./lay-marks.ts";
import { MapControls } from "./MapControls.tsx";
import { Marks } from "./Marks.tsx";
import { namedMarks } from "./named-marks.ts";
import { Region } from "./Region.tsx";
import { Selected } from "./Selected.tsx";
import { nearestCopy } from "./turns.ts";
import { Viewport } from "./Viewport.tsx";

/** What stands on the map. */
export function MapContents(props: AtlasMapProps) {
  const { places, marks, selected, highlighted, view, fitTo, showing, insets, theme, describedBy, popup } =
    props;
  const { onSelect, onHover, onMove, onTrouble, onGround } = props;
  const map = useMap();
  const { zoom, meridian } = useCamera();
  const [pointed, setPointed] = useState<PlaceId | null>(null);
  /** What was opened in the map and has not had the focus yet. */
  const [opened, setOpened] = useState<PlaceId | null>(null);
  /** The cluster whose places are listed. */
  const [listed, setListed] = useState<PlaceId | null>(null);

  const laid = useMemo(
    () =>
      layMarks(marks, places, ([longitude, latitude]) =>
        map.project(toLatLng([nearestCopy(longitude, meridian), latitude]), zoom),
      ),
    [map, marks, places, zoom, meridian],
  );
  const named = useMemo(
    () => namedMarks(laid, ({ x, y }) => fromLatLng(map.unproject([x, y], zoom))),
    [map, laid, zoom],
  );
  const shown = useMemo(() => placesOn(marks, selected), [marks, selected]);
  const lit = useMemo(
    () => (pointed === null ? highlighted : new Set([...highlighted, pointed])),
    [highlighted, pointed],
  );
  const positions = useMemo(() => positionsOf(fitTo, places), [fitTo, places]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish is one wish, whatever becomes of its places
  const wished = useMemo(
    () => (showing === null ? null : showing.flatMap((id) => extentOf(places.get(id) ?? null))),
    [showing],
  );

  const point = useCallback(
    (place: PlaceId | null) => {
      setPointed(place);
      onHover(place);
    },
    [onHover],
  );
  const select = useCallback(
    (place: PlaceId | null) => {
      setListed(null);
      setOpened(place);
      onSelect(place);
    },
    [onSelect],
  );
  const toggle = useCallback(
    (place: PlaceId) => select(place === selected ? null : place),
    [select, selected],
  );
  const press = ({ mark, lead }: LaidMark) => {
    if (mark.kind === "place") toggle(mark.place);
    else if (!zoomTo(map, positionsOf(mark.places, places), insets)) {
      if (selected !== null) onSelect(null);
      setListed(lead === listed ? null : lead);
      setOpened(lead);
    }
  };
  const close = () => {
    setListed(null);
    if (selected !== null) onSelect(null);
  };
  const laidOf = (lead: PlaceId | null, kind: Mark["kind"]) =>
    laid.find((one) => one.lead === lead && one.mark.kind === kind) ?? null;
  const cluster = laidOf(listed, "cluster");
  const open = selected !== null || cluster !== null;
  const frame = { insets, onFocusTaken: () => setOpened(null), onClose: close };

  return (
    <>
      <Region describedBy={describedBy} open={open} onDismiss={close} />
      <Viewport view={view} positions={positions} wished={wished} insets={insets} onMove={onMove} />
      <Later>
        <Basemap theme={theme} marks={named} onTrouble={onTrouble} onGround={onGround} />
        <Hatches />
        <Areas
          places={shown.flatMap((id) => places.get(id) ?? [])}
          meridian={meridian}
          selected={selected}
          highlighted={lit}
          onSelect={toggle}
          onHover={point}
        />
        <Marks
          laid={laid}
          places={places.size}
          zoom={zoom}
          theme={theme}
          selected={selected}
          highlighted={lit}
          insets={insets}
          onPress={press}
          onHover={point}
          onTrouble={onTrouble}
        />
        <Selected
          place={selected === null ? null : (places.get(selected) ?? null)}
          laid={laidOf(selected, "place")}
          returnTo={laid.find(({ mark }) => selected !== null && standsFor(mark, selected))?.lead ?? null}
          takesFocus={opened !== null && opened === selected}
          popup={popup}
          {...frame}
        />
        {cluster !== null && (
          <ClusterPopup
            laid={cluster}
            places={places}
            takesFocus={opened === listed}
            onSelect={select}
            {...frame}
          />
        )}
        <MapControls zoom={zoom} insets={insets} onFit={() => fitMap(map, positions, insets, "glide")} />
        <Attribution insets={insets} />
      </Later>
    </>
  );
}

function standsFor(mark: Mark, place: PlaceId): boolean {
  return mark.kind === "cluster" ? mark.places.includes(place) : mark.place === place;
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
