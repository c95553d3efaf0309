import type { PathOptions } from "leaflet";
import type { PlaceKind } from "../../core/place.ts";
import type { MarkState } from "./MarkButton.tsx";

/** Areas of different kinds are told apart by their hatching, not by colour. */
export type AreaKind = "region" | "country" | "water";

export function areaKindOf(kind: PlaceKind): AreaKind {
  return kind === "country" || kind === "water" ? kind : "region";
}

/** How much an area's hatch is seen. */
export type Ink = "faint" | "plain" | "strong";

export function hatchId(kind: AreaKind, ink: Ink): string {
  return `map-hatch-${kind}-${ink}`;
}

/** Square metres. A larger area is the ground that others lie on: an outline and a faint hatch until it is asked for. */
const VAST = 1.5e12;

export type AreaLook = { readonly kind: AreaKind; readonly faint: boolean };

/** Countries are many and near each other, so they are faint whatever their size. */
export function areaLookOf(kind: PlaceKind, size: number): AreaLook {
  return { kind: areaKindOf(kind), faint: kind === "country" || size > VAST };
}

const STYLES = new Map<string, PathOptions>();

/** One constant object a style: react-leaflet tells changes by identity. */
export function areaStyle({ kind, faint }: AreaLook, state: MarkState): PathOptions {
  const ink = state !== "plain" ? "strong" : faint ? "faint" : "plain";
  const key = `${kind} ${ink} ${state}`;
  const known = STYLES.get(key);
  if (known !== undefined) return known;
  const style: PathOptions = {
    color: "var(--map-hatch)",
    weight: state === "selected" ? 2.5 : ink === "strong" ? 2 : 1,
    opacity: ink === "faint" ? 0.4 : 1,
    fillColor: `url(#${hatchId(kind, ink)})`,
    fillOpacity: 1,
    dashArray: kind === "water" ? "2 4" : "",
  };
  STYLES.set(key, style);
  return style;
}
