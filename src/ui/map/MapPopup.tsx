import { DomEvent } from "leaflet";
import { type ReactNode, useEffectEvent, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useMap } from "react-leaflet";
import type { Position } from "../../core/place.ts";
import { focusIsFree } from "../focus-is-free.ts";
import { type Insets, uncovered } from "./frame.ts";
import { keepInView } from "./keep-in-view.ts";
import type { Offset } from "./move-apart.ts";
import { usePin } from "./pin.ts";

type Props = {
  /** What it is about: another subject in the same frame is another opening. */
  readonly subject: string;
  readonly name: string;
  readonly position: Position;
  /** From the true point to the middle of the mark that it speaks for. Pixels, as `lift`. */
  readonly offset: Offset;
  /** From the middle of the mark up to the popup's tip. */
  readonly lift: number;
  readonly insets: Insets;
  /** Whether the focus goes into it; when it was opened from elsewhere on the screen, it stays there. */
  readonly takesFocus: boolean;
  readonly onFocusTaken: () => void;
  readonly onClose: () => void;
  /** It went while the focus was in it. */
  readonly onFocusLost: () => void;
  readonly children: ReactNode;
};

const MAX_WIDTH = 340;
/** Pixels of the map that stay free at the sides, and above and below with the mark. */
const SIDES = 40;
const ENDS = 80;
/** On the smallest map a few lines can still be read. */
const LEAST_HEIGHT = 120;

/** The one popup: a dialog named after its subject, above the mark, in the part of the map that is not covered. */
export function MapPopup(props: Props) {
  const { subject, name, position, offset, lift, insets, takesFocus, children } = props;
  const { onFocusTaken, onClose, onFocusLost } = props;
  const map = useMap();
  const ref = useRef<HTMLDivElement>(null);
  usePin(ref, position, { x: offset.x, y: offset.y - lift });

  const show = useEffectEvent(() => {
    if (ref.current !== null) keepInView(map, ref.current, insets, lift);
  });
  const takeFocus = useEffectEvent(() => {
    if (!takesFocus) return;
    ref.current?.focus({ preventScroll: true });
    onFocusTaken();
  });
  const loseFocus = useEffectEvent(() => {
    // Something else may have taken it by now, or the effects only began anew.
    if (focusIsFree()) onFocusLost();
  });

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    DomEvent.disableClickPropagation(dialog);
    DomEvent.disableScrollPropagation(dialog);
    const observer = new ResizeObserver(() => show());
    observer.observe(dialog);
    const onMapResize = () => show();
    map.on("resize", onMapResize);
    return () => {
      observer.disconnect();
      map.off("resize", onMapResize);
      if (dialog.contains(document.activeElement)) queueMicrotask(() => loseFocus());
    };
  }, [map]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is why it runs
  useLayoutEffect(() => takeFocus(), [subject]);

  const { top, right, bottom, left } = insets;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject, place on its mark or cover is why it runs
  useLayoutEffect(() => show(), [subject, offset.x, offset.y, lift, top, right, bottom, left]);

  const frame = uncovered(map.getSize(), insets, 0);
  return createPortal(
    <div
      ref={ref}
      role="dialog"
      aria-label={name}
      tabIndex={-1}
      className="map-popup leaflet-zoom-animated"
      style={{
        width: Math.min(MAX_WIDTH, frame.right - frame.left - SIDES),
        maxHeight: Math.max(LEAST_HEIGHT, frame.bottom - frame.top - ENDS),
      }}
    >
      <div className="map-popup-body">{children}</div>
      <button type="button" className="map-popup-close" aria-label="Close" onClick={onClose}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M3.5 3.5l9 9m0-9l-9 9" />
        </svg>
      </button>
    </div>,
    map.getPanes().popupPane,
  );
}
