import { type PointerEvent, useRef } from "react";
import type { Period } from "../../core/day.ts";
import type { Bin } from "../../core/histogram.ts";
import { handlesOf, periodBetween } from "../../core/time-strip.ts";
import type { Brush } from "../desk/use-brush.ts";

type Swept = PointerEvent<HTMLElement>;

/**
 * A sweep over the bars chooses the bins between where it began and where it is; a press on one bin chooses that bin,
 * and the bin that is chosen alone is let go. Handles lie above the bars and keep their own presses.
 */
export function useSweep(
  bins: readonly Bin[],
  period: Period | null,
  brush: Brush,
  onOver: (bin: number | null) => void,
) {
  const start = useRef<number | null>(null);
  const swept = useRef(false);
  const binAt = ({ currentTarget, clientX }: Swept): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const at = Math.floor(((clientX - left) / width) * bins.length);
    return Math.min(Math.max(at, 0), bins.length - 1);
  };
  const isHandle = ({ target }: Swept): boolean => target instanceof HTMLInputElement;

  return {
    onPointerDown: (event: Swept) => {
      if (event.button !== 0 || isHandle(event)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = binAt(event);
      start.current = at;
      swept.current = false;
      const { from, to } = handlesOf(period, bins);
      const alone = period !== null && from === at && to === at + 1;
      brush.move(alone ? null : periodBetween({ from: at, to: at + 1 }, bins));
    },
    onPointerMove: (event: Swept) => {
      const at = binAt(event);
      const began = start.current;
      if (event.pointerType === "mouse") onOver(began !== null || isHandle(event) ? null : at);
      if (began === null || (began === at && !swept.current)) return;
      swept.current = true;
      brush.move(periodBetween({ from: Math.min(began, at), to: Math.max(began, at) + 1 }, bins));
    },
    onPointerUp: () => {
      if (start.current === null) return;
      start.current = null;
      brush.end();
    },
    onPointerCancel: () => {
      start.current = null;
      brush.cancel();
    },
    onPointerLeave: () => onOver(null),
  };
}
