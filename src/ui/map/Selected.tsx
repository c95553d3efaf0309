import { type ReactNode, useEffectEvent, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useMap } from "react-leaflet";
import type { PlaceId } from "../../core/ids.ts";
import type { Place, Position } from "../../core/place.ts";
import type { Insets } from "./frame.ts";
import { keepInView } from "./keep-in-view.ts";
import type { LaidMark } from "./lay-marks.ts";
import { MarkPopup } from "./MarkPopup.tsx";
import { TARGET } from "./mark-size.ts";
import { STAY } from "./move-apart.ts";
import { usePin } from "./pin.ts";
import { soundPosition } from "./sound-view.ts";

type Props = {
  readonly place: Place | null;
  /** Null when the filter or the view leaves it without a mark of its own. */
  readonly laid: LaidMark | null;
  /** What leads the mark, its own or a cluster, that the focus goes back to. */
  readonly returnTo: PlaceId | null;
  readonly insets: Insets;
  readonly takesFocus: boolean;
  readonly popup: ReactNode | null;
  readonly onFocusTaken: () => void;
  readonly onClose: () => void;
};

/** The selected place: its popup, or without one at least its point, is brought into view. */
export function Selected({ place, laid, popup, ...frame }: Props) {
  if (place === null || !soundPosition(place.position)) return null;
  const { id, name, position } = place;
  if (popup === null) return <Point key={id} position={position} laid={laid} insets={frame.insets} />;
  return (
    <MarkPopup subject={id} name={name} position={position} laid={laid} {...frame}>
      {popup}
    </MarkPopup>
  );
}

type PointProps = Pick<Props, "laid" | "insets"> & { readonly position: Position };

function Point({ position, laid, insets }: PointProps) {
  const map = useMap();
  const ref = useRef<HTMLSpanElement>(null);
  usePin(ref, position, laid?.offset ?? STAY);
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
