import type { MultiPolygon, Polygon } from "geojson";
import { useLayoutEffect, useRef } from "react";
import type { StillMap, StillView } from "../../basemap/still-map.ts";
import { HairlinePicture } from "../legend/Legend.tsx";
import { MarkPicture } from "../legend/MarkPicture.tsx";
import type { AreaKind } from "../map/area-look.ts";
import { HatchPattern } from "../map/HatchPattern.tsx";
import { hairlineEnd } from "../map/hairline-end.ts";
import type { LaidMark } from "../map/lay-marks.ts";
import type { PaperArea } from "./paper-marks.ts";
import { onPaper, turnOnPaper } from "./paper-view.ts";

type Props = {
  readonly view: StillView;
  /** The map under the marks; null where it could not be painted, or not yet: the marks then say their names. */
  readonly ground: StillMap | null;
  readonly laid: readonly LaidMark[];
  readonly areas: readonly PaperArea[];
  /** What the map shows, in words. */
  readonly name: string;
};

const KINDS: readonly AreaKind[] = ["region", "country", "water"];

/** The map for paper: the painted ground, and areas, lines and marks as lines, which stay sharp in print. */
export function PaperMap({ view, ground, laid, areas, name }: Props) {
  const { width, height } = view;
  return (
    <div className="paper-map">
      {ground !== null && <Picture canvas={ground.ground} />}
      <svg className="paper-layer" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <defs>
          {KINDS.flatMap((kind) =>
            (["faint", "plain"] as const).map((ink) => (
              <HatchPattern key={patternId(kind, ink)} id={patternId(kind, ink)} kind={kind} ink={ink} />
            )),
          )}
        </defs>
        {areas.map(({ place, area, look: { kind, faint } }) => (
          <path
            key={place.id}
            className={`paper-area paper-area-${kind}${faint ? " paper-area-faint" : ""}`}
            d={outlineOf(area, view, place.position[0])}
            fill={`url(#${patternId(kind, faint ? "faint" : "plain")})`}
          />
        ))}
      </svg>
      {ground !== null && <Picture canvas={ground.names} />}
      <svg className="paper-layer" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
        {laid.map((mark) => {
          const end = hairlineEnd(mark.offset, Math.min(mark.width, mark.height) / 2);
          if (end === null) return null;
          const from = { x: mark.x - mark.offset.x, y: mark.y - mark.offset.y };
          const to = { x: from.x + end.x, y: from.y + end.y };
          return <HairlinePicture key={mark.lead} from={from} to={to} />;
        })}
        {laid.toReversed().map((mark) => (
          <g key={mark.lead} transform={`translate(${mark.x} ${mark.y})`}>
            <MarkPicture {...pictured(mark)} />
            {ground === null && (
              <text className="paper-name" x={mark.width / 2 + 4} y="0.36em">
                {mark.title}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** A canvas that was painted elsewhere. */
function Picture({ canvas }: { readonly canvas: HTMLCanvasElement }) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    root.current?.append(canvas);
    return () => canvas.remove();
  }, [canvas]);
  return <div className="paper-layer" ref={root} />;
}

const patternId = (kind: AreaKind, ink: "faint" | "plain"): string => `paper-hatch-${kind}-${ink}`;

/** Its getters are no own properties, so it cannot be spread. */
const pictured = ({ shape, kind, label, width, height, mark }: LaidMark) => ({
  shape,
  kind,
  label,
  width,
  height,
  uncertain: mark.uncertain,
});

/** Pixels between two points of an outline that are worth drawing. */
const APART = 0.35;

function outlineOf(area: Polygon | MultiPolygon, view: StillView, longitude: number): string {
  const turn = turnOnPaper(view, longitude);
  const place = onPaper(view);
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return polygons
    .flat()
    .map((ring) => {
      let last = { x: Number.POSITIVE_INFINITY, y: 0 };
      const steps: string[] = [];
      for (const [east = 0, north = 0] of ring) {
        const point = place([east + turn, north]);
        if (Math.hypot(point.x - last.x, point.y - last.y) < APART) continue;
        steps.push(`${point.x.toFixed(1)} ${point.y.toFixed(1)}`);
        last = point;
      }
      return `M${steps.join("L")}Z`;
    })
    .join("");
}
