import type { AreaKind } from "../map/area-look.ts";
import { hairlineEnd } from "../map/hairline-end.ts";
import type { LaidMark } from "../map/lay-marks.ts";

/** What may be on the map, in the order in which the legend explains it. */
export const LEGEND_KINDS = [
  "single",
  "counted",
  "cluster",
  "region",
  "country",
  "water",
  "doubtful",
  "moved",
] as const;
export type LegendKind = (typeof LEGEND_KINDS)[number];

/** Just the kinds of mark that are on the map: those of the marks, and of the areas drawn under them. */
export function legendKinds(laid: readonly LaidMark[], areas: readonly AreaKind[]): readonly LegendKind[] {
  const found = new Set<LegendKind>(areas);
  for (const mark of laid) {
    if (mark.shape === "cluster") found.add("cluster");
    if (mark.shape === "disc") found.add(mark.label === "" ? "single" : "counted");
    if (mark.shape === "badge")
      found.add(mark.kind === "country" || mark.kind === "water" ? mark.kind : "region");
    if (mark.mark.uncertain) found.add("doubtful");
    if (hairlineEnd(mark.offset, Math.min(mark.width, mark.height) / 2) !== null) found.add("moved");
  }
  return LEGEND_KINDS.filter((kind) => found.has(kind));
}
