import { PLACE_KINDS } from "../../core/place.ts";
import type { LaidMark } from "./lay-marks.ts";
import { isAreaKind } from "./mark-size.ts";

type Classified = Pick<LaidMark, "shape" | "kind"> & { readonly mark: Pick<LaidMark["mark"], "uncertain"> };

/** What the style sheet knows a mark by, its state apart. */
export function markClass({ shape, kind, mark }: Classified): string {
  const hollow = mark.uncertain ? " mark-hollow" : "";
  return `mark mark-${shape}${kind === null ? "" : ` mark-${kind}`}${hollow}`;
}

/** That of the line from a mark that was moved to its point. */
export const HAIRLINE_CLASS = "mark mark-hairline";

/** Every class that a mark or its line may have. */
export const MARK_CLASSES: readonly string[] = [
  HAIRLINE_CLASS,
  ...[false, true].flatMap((uncertain) => [
    markClass({ shape: "cluster", kind: null, mark: { uncertain } }),
    markClass({ shape: "disc", kind: null, mark: { uncertain } }),
    ...PLACE_KINDS.map((kind) =>
      markClass({ shape: isAreaKind(kind) ? "badge" : "disc", kind, mark: { uncertain } }),
    ),
  ]),
];
