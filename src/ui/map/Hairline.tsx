import { useRef } from "react";
import type { Position } from "../../core/place.ts";
import { hairlineEnd } from "./hairline-end.ts";
import { type Offset, STAY } from "./move-apart.ts";
import { usePin } from "./pin.ts";

type Props = {
  readonly position: Position;
  readonly offset: Offset;
  /** From the middle of the mark to its edge. Pixels. */
  readonly radius: number;
};

/** From a place's true point to the edge of the mark that was moved off it; nothing while the mark covers the point. */
export function Hairline({ position, offset, radius }: Props) {
  const end = hairlineEnd(offset, radius);
  return end === null ? null : <Line position={position} x={end.x} y={end.y} />;
}

type LineProps = { readonly position: Position; readonly x: number; readonly y: number };

/** Of its own, so that it is pinned whenever it appears. */
function Line({ position, x, y }: LineProps) {
  const ref = useRef<SVGSVGElement>(null);
  usePin(ref, position, STAY);
  return (
    <svg ref={ref} className="hairline leaflet-zoom-animated" width="1" height="1" aria-hidden="true">
      <path className="hairline-case" d={`M0 0L${x} ${y}`} />
      <path d={`M0 0L${x} ${y}`} />
      <circle r="1.75" />
    </svg>
  );
}
