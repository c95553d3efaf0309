import type { LaidMark } from "./lay-marks.ts";

/** What the style sheet knows a mark by, its state apart. */
export function markClass({ shape, kind, mark }: Pick<LaidMark, "shape" | "kind" | "mark">): string {
  const hollow = mark.uncertain ? " mark-hollow" : "";
  return `mark mark-${shape}${kind === null ? "" : ` mark-${kind}`}${hollow}`;
}
