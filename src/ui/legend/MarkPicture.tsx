import type { PlaceKind } from "../../core/place.ts";
import type { MarkShape } from "../map/lay-marks.ts";
import "../styles/legend.css";

type Props = {
  readonly shape: MarkShape;
  readonly kind: PlaceKind | null;
  /** Nothing that it stands for is sure. */
  readonly uncertain: boolean;
  readonly label: string;
  readonly width: number;
  readonly height: number;
};

/** How far a cluster's ring is off its disc, and a hollow mark's line is wide. Pixels. */
const RING = 3.75;
const HOLLOW = 2.5;

/** A mark as the map shows it at rest, drawn in lines about the origin of an SVG: for paper and for the legend. */
export function MarkPicture({ shape, kind, uncertain, label, width, height }: Props) {
  const water = kind === "water" ? " mark-picture-water" : "";
  const inset = uncertain ? HOLLOW / 2 : 0;
  const [w, h] = [width - 2 * inset, height - 2 * inset];
  const shapeClass = `mark-picture-shape${uncertain ? " mark-picture-hollow" : ""}`;
  return (
    <g className={`mark-picture mark-picture-${shape}${water}`}>
      {shape === "badge" ? (
        <>
          <Box className="mark-picture-case" width={width} height={height} radius={water === "" ? 5 : 9} />
          <Box className={shapeClass} width={w} height={h} radius={water === "" ? 5 : 9} />
          {water !== "" && !uncertain && (
            <Box className="mark-picture-dashes" width={width - 4} height={height - 4} radius={7} />
          )}
        </>
      ) : (
        <>
          {shape === "cluster" && <circle className="mark-picture-ring" r={width / 2 + RING} />}
          <circle className="mark-picture-case" r={width / 2} />
          <circle className={shapeClass} r={w / 2} />
        </>
      )}
      {label !== "" && (
        <text className={uncertain ? "mark-picture-number-hollow" : "mark-picture-number"} y="0.36em">
          {label}
        </text>
      )}
    </g>
  );
}

type BoxProps = {
  readonly className: string;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
};

function Box({ className, width, height, radius }: BoxProps) {
  return (
    <rect
      className={className}
      x={-width / 2}
      y={-height / 2}
      width={width}
      height={height}
      rx={Math.min(radius, height / 2)}
    />
  );
}
