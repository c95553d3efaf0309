import { useRef } from "react";
import type { Position } from "../../core/place.ts";
import type { Offset } from "./move-apart.ts";
import { usePin } from "./pin.ts";

type Props = { readonly position: Position; readonly offset: Offset };

const AT_POINT: Offset = { x: 0, y: 0 };

/** From a place's true point to the mark that was moved off it. */
export function Hairline({ position, offset }: Props) {
  const ref = useRef<SVGSVGElement>(null);
  usePin(ref, position, AT_POINT);
  return (
    <svg ref={ref} className="hairline leaflet-zoom-animated" width="1" height="1" aria-hidden="true">
      <line className="hairline-case" x2={offset.x} y2={offset.y} />
      <line x2={offset.x} y2={offset.y} />
      <circle r="2.5" />
    </svg>
  );
}
