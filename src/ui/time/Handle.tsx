import { useEffect, useEffectEvent, useRef } from "react";
import type { Period } from "../../core/day.ts";
import type { Histogram } from "../../core/histogram.ts";
import { type End, handlesOf, handleText, withHandleAt } from "../../core/time-strip.ts";
import type { Brush } from "../desk/use-brush.ts";

type Props = {
  readonly end: End;
  readonly name: string;
  readonly period: Period | null;
  readonly histogram: Histogram;
  readonly brush: Brush;
};

/** Presses nearer to one another than this are one step for Back. */
const RUN_MS = 1_000;

/** One end of the period as a slider over the bins' boundaries: the browser's own, for mouse, touch and keys. */
export function Handle({ end, name, period, histogram, brush }: Props) {
  const { bins } = histogram;
  const { from, to } = handlesOf(period, bins);
  const at = end === "first" ? from : to;
  const ref = useRef<HTMLInputElement>(null);
  const pressed = useRef(false);
  const lastRun = useRef(Number.NEGATIVE_INFINITY);

  const settle = useEffectEvent(() => {
    if (!pressed.current) brush.end();
  });
  useEffect(() => {
    // React's onChange is every step; the browser's own says that the hand has let go.
    const input = ref.current;
    input?.addEventListener("change", settle);
    return () => input?.removeEventListener("change", settle);
  }, []);

  return (
    <input
      type="range"
      className="time-handle"
      aria-label={name}
      aria-valuetext={handleText(period, end, histogram)}
      min={0}
      max={bins.length}
      step={1}
      value={at}
      // The one that has more room to move lies on top.
      data-on-top={end === "first" ? from > bins.length - to : from <= bins.length - to}
      ref={ref}
      onChange={(event) => brush.move(withHandleAt(period, end, event.target.valueAsNumber, bins))}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          brush.cancel();
          return;
        }
        pressed.current = true;
      }}
      onKeyUp={(event) => {
        if (!pressed.current) return;
        pressed.current = false;
        brush.end(event.timeStamp - lastRun.current < RUN_MS ? "replace" : "push");
        lastRun.current = event.timeStamp;
      }}
      onPointerUp={() => brush.end()}
      onBlur={() => {
        lastRun.current = Number.NEGATIVE_INFINITY;
        // A sweep over the bars, which begins by taking the focus away, is not the handle's to end.
        if (!pressed.current) return;
        pressed.current = false;
        brush.end();
      }}
    />
  );
}
