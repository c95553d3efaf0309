import { createPortal } from "react-dom";
import { useMap } from "react-leaflet";
import { type AreaKind, hatchId, type Ink } from "./area-look.ts";
import { HatchPattern } from "./HatchPattern.tsx";

const KINDS: readonly AreaKind[] = ["region", "country", "water"];
const INKS: readonly Ink[] = ["faint", "plain", "strong"];

/** The hatches that areas are filled with, coloured by the style sheet. */
export function Hatches() {
  const map = useMap();
  return createPortal(
    <svg className="map-hatches" width="0" height="0" aria-hidden="true">
      <defs>
        {KINDS.flatMap((kind) =>
          INKS.map((ink) => (
            <HatchPattern key={hatchId(kind, ink)} id={hatchId(kind, ink)} kind={kind} ink={ink} />
          )),
        )}
      </defs>
    </svg>,
    map.getContainer(),
  );
}
