import { createPortal } from "react-dom";
import { useMap } from "react-leaflet";
import { type AreaKind, hatchId, type Ink } from "./area-look.ts";

/** A pattern of one tile: its size in pixels, the line in it, and how far the tile is turned. */
type Hatch = { readonly size: number; readonly line: string; readonly turn: number };

const HATCHES: Readonly<Record<AreaKind, Hatch>> = {
  region: { size: 7, line: "M0 3.5h7", turn: -45 },
  country: { size: 11, line: "M0 5.5h11", turn: -45 },
  water: { size: 12, line: "M0 4q3-3 6 0t6 0M0 10q3-3 6 0t6 0", turn: 0 },
};

const KINDS: readonly AreaKind[] = ["region", "country", "water"];
const INKS: readonly Ink[] = ["faint", "plain", "strong"];

/** The hatches that areas are filled with, coloured by the style sheet. */
export function Hatches() {
  const map = useMap();
  return createPortal(
    <svg className="map-hatches" width="0" height="0" aria-hidden="true">
      <defs>
        {KINDS.flatMap((kind) =>
          INKS.map((ink) => <HatchPattern key={hatchId(kind, ink)} kind={kind} ink={ink} />),
        )}
      </defs>
    </svg>,
    map.getContainer(),
  );
}

function HatchPattern({ kind, ink }: { readonly kind: AreaKind; readonly ink: Ink }) {
  const { size, line, turn } = HATCHES[kind];
  return (
    <pattern
      id={hatchId(kind, ink)}
      className={`hatch hatch-${ink}`}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn})`}
    >
      <rect width={size} height={size} />
      <path d={line} />
    </pattern>
  );
}
