import { type PointerEvent, useRef } from "react";
import { SHEET_HEIGHTS, type SheetHeight } from "./sheet-height.ts";

/** Pixels that a drag must travel to count as one step. */
const STEP_PX = 40;
/** Pixels after which a drag goes all the way. */
const LEAP_PX = 320;

/** Dragging the handle up or down raises or lowers the sheet; the buttons beside it do the same without a drag. */
export function useSheetDrag(height: SheetHeight, onHeight: (height: SheetHeight) => void) {
  const from = useRef<number | null>(null);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.target instanceof Element && event.target.closest("button")) return;
      from.current = event.clientY;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (from.current === null) return;
      const up = from.current - event.clientY;
      from.current = null;
      const next = heightAfter(height, up);
      if (next !== height) onHeight(next);
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
}

/** Where a drag of so many pixels upwards leaves a sheet. */
export function heightAfter(height: SheetHeight, upPx: number): SheetHeight {
  const steps = Math.abs(upPx) < STEP_PX ? 0 : Math.abs(upPx) < LEAP_PX ? 1 : 2;
  const wanted = SHEET_HEIGHTS.indexOf(height) + Math.sign(upPx) * steps;
  return SHEET_HEIGHTS[Math.max(0, Math.min(SHEET_HEIGHTS.length - 1, wanted))] ?? height;
}
