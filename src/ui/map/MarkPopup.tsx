import type { ReactNode } from "react";
import { useMap } from "react-leaflet";
import type { PlaceId } from "../../core/ids.ts";
import type { Position } from "../../core/place.ts";
import { focusMark } from "./focus-mark.ts";
import type { Insets } from "./frame.ts";
import type { LaidMark } from "./lay-marks.ts";
import { MapPopup } from "./MapPopup.tsx";
import { STAY } from "./move-apart.ts";

type Props = {
  readonly subject: PlaceId;
  readonly name: string;
  readonly position: Position;
  /** Null when it speaks for a place without a mark. */
  readonly laid: LaidMark | null;
  /** What leads the mark that the focus goes back to; null gives it to the map. */
  readonly returnTo: PlaceId | null;
  readonly insets: Insets;
  readonly takesFocus: boolean;
  readonly onFocusTaken: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Pixels from the edge of the mark, and the ring round it, to the popup. */
const TIP = 11;

/** A popup above a mark, to which it gives the focus back. */
export function MarkPopup({ laid, returnTo, ...frame }: Props) {
  const map = useMap();
  return (
    <MapPopup
      offset={laid?.offset ?? STAY}
      lift={(laid?.height ?? 0) / 2 + TIP}
      onFocusLost={() => {
        const found = returnTo !== null && focusMark(map.getPanes().markerPane, returnTo);
        if (!found) map.getContainer().focus({ preventScroll: true });
      }}
      {...frame}
    />
  );
}
