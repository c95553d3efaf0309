import { readFileSync } from "node:fs";
import { type LabelPoint, nameTags } from "./label-point.ts";

type Sea = {
  readonly kind: "ocean" | "sea";
  readonly position: readonly [longitude: number, latitude: number];
  readonly zooms: readonly [first: number, last: number];
  readonly names: Readonly<Record<string, string>>;
};

/** Oceans, seas, gulfs and straits: a list made by hand, since no free package has them. */
export function seaLabels(): readonly LabelPoint[] {
  const seas = JSON.parse(readFileSync(new URL("seas.json", import.meta.url), "utf8")) as readonly Sea[];
  return seas.map(({ kind, position, zooms: [first, last], names }) => ({
    position,
    layer: "water",
    minZoom: first,
    maxZoom: last,
    tags: { kind, ...nameTags(names), min_zoom: first, max_zoom: last },
  }));
}
