import { properBox } from "../../core/box.ts";
import type { Box, Place } from "../../core/place.ts";
import type { PlaceTree } from "../../core/place-tree.ts";
import type { Sketch } from "../../core/question.ts";
import { totalsOf } from "./totals.ts";
import { treeMarking } from "./tree-marks.ts";

/** Of an atlas: its places in the tree's order, and the weights of the nodes with everything counted. */
export type Totalled = {
  readonly places: readonly Place[];
  readonly tree: PlaceTree;
  readonly weights: Int32Array;
  readonly excerpts: number;
};

/** The first marks, of an atlas of which no more is there yet: what is asked with nothing chosen. */
export function openingSketch({
  places,
  tree,
  weights,
  excerpts,
}: Totalled): (viewport: Box | null, zoom: number) => Sketch {
  const marksOf = treeMarking({ places, tree, rows: excerpts });
  const totals = totalsOf(tree, weights, { excerpts, of: excerpts });
  return (viewport, zoom) => ({
    quality: "exact",
    missing: 0,
    totals,
    marks: marksOf(weights, properBox(viewport), zoom),
  });
}
