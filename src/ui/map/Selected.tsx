import { type ReactNode, useEffectEvent, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useMap } from "react-leaflet";
import type { Place } from "../../core/place.ts";
import { focusMark } from "./focus-mark.ts";
import type { Insets } from "./frame.ts";
import { keepInView } from "./keep-in-view.ts";
import type { LaidMark } from "./lay-marks.ts";
import { MapPopup } from "./MapPopup.tsx";
import { soundPosition } from "./map-view.ts";
import { TARGET } from "./mark-size.ts";
import type { Offset } from "./move-apart.ts";
import { usePin } from "./pin.ts";

type Props = {
  readonly place: Place | null;
  /** Null when the filter or the view leaves it without a mark of its own. */
  readonly laid: LaidMark | null;
  readonly insets: Insets;
  readonly takesFocus: boolean;
  readonly popup: ReactNode | null;
  readonly onClose: () => void;
};

const AT_POINT: Offset = { x: 0, y: 0 };

/** Pixels of the popup's tip. */
const TIP = 8;

/** The selected place: its popup, or without one at least its point, is brought into view. */
export function Selected({ place, laid, insets, takesFocus, popup, onClose }: Props) {
  const map = useMap();
  if (place === null || !soundPosition(place.position)) return null;
  const offset = laid?.offset ?? AT_POINT;
  if (popup === null) return <Point key={place.id} place={place} offset={offset} insets={insets} />;
  return (
    <MapPopup
      subject={place.id}
      name={place.name}
      position={place.position}
      offset={offset}
      lift={(laid?.height ?? 0) / 2 + TIP}
      insets={insets}
      takesFocus={takesFocus}
      onClose={onClose}
      onFocusLost={() => {
        const found = focusMark(map.getPanes().markerPane, place.id);
        if (!found) map.getContainer().focus({ preventScroll: true });
      }}
    >
      {popup}
    </MapPopup>
  );
}

type PointProps = { readonly place: Place; readonly offset: Offset; readonly insets: Insets };

function Point({ place, offset, insets }: PointProps) {
  const map = useMap();
  const ref = useRef<HTMLSpanElement>(null);
  usePin(ref, place.position, offset);
  const show = useEffectEvent(() => {
    if (ref.current !== null) keepInView(map, ref.current, insets);
  });
  const { top, right, bottom, left } = insets;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the covers are why it runs
  useLayoutEffect(() => show(), [top, right, bottom, left]);
  return createPortal(
    <span ref={ref} className="map-point leaflet-zoom-animated" style={{ width: TARGET, height: TARGET }} />,
    map.getPanes().markerPane,
  );
}
