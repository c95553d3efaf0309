import type { LaidMark } from "./lay-marks.ts";

/** What the style sheet knows a mark by, its state apart. */
export function markClass({ shape, kind }: Pick<LaidMark, "shape" | "kind">): string {
  return `mark mark-${shape}${kind === null ? "" : ` mark-${kind}`}`;
}
