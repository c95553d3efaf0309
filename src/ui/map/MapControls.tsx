import { DomEvent } from "leaflet";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import type { Insets } from "./frame.ts";
import { MAX_ZOOM, MIN_ZOOM } from "./sound-view.ts";

type Props = { readonly zoom: number; readonly insets: Insets; readonly onFit: () => void };

/** Pixels from the edge of the uncovered map. */
const MARGIN = 12;

/** Zoom and fit, for those who neither scroll nor pinch. */
export function MapControls({ zoom, insets, onFit }: Props) {
  const map = useMap();
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (ref.current === null) return;
    DomEvent.disableClickPropagation(ref.current);
    DomEvent.disableScrollPropagation(ref.current);
  }, []);

  return (
    <div
      ref={ref}
      className="map-controls"
      style={{ top: insets.top + MARGIN, right: insets.right + MARGIN }}
    >
      <Control name="Zoom in" idle={zoom >= MAX_ZOOM} onPress={() => map.zoomIn()}>
        <path d="M8 3v10M3 8h10" />
      </Control>
      <Control name="Zoom out" idle={zoom <= MIN_ZOOM} onPress={() => map.zoomOut()}>
        <path d="M3 8h10" />
      </Control>
      <Control name="Fit all places" idle={false} onPress={onFit}>
        <path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
        <circle cx="8" cy="8" r="1.6" />
      </Control>
    </div>
  );
}

type ControlProps = {
  readonly name: string;
  /** It would do nothing. It keeps its place in the Tab order all the same, so that the focus is not lost. */
  readonly idle: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

function Control({ name, idle, onPress, children }: ControlProps) {
  return (
    <button type="button" aria-label={name} title={name} aria-disabled={idle || undefined} onClick={onPress}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
