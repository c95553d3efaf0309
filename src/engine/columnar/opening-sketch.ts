import { properBox } from "../../core/box.ts";
import { calledBy } from "../../core/mark-name.ts";
import type { Box, Place } from "../../core/place.ts";
import type { PlaceTree } from "../../core/place-tree.ts";
import type { Sketch } from "../../core/question.ts";
import { withOthers } from "./count-places.ts";
import { totalsOf } from "./totals.ts";
import { treeMarking } from "./tree-marks.ts";

/** Of an atlas: its places in the tree's order, and the weights of the nodes with everything counted. */
export type Totalled = {
  readonly places: readonly Place[];
  readonly tree: PlaceTree;
  /** As of `allWeights`; how many placings of a leaf are sure may stand as 1. */
  readonly weights: Int32Array;
  readonly excerpts: number;
  /** 1 at the leaves whose places have their names. */
  readonly isNamed: Uint8Array;
};

/**
 * The first marks, of an atlas of which no more is there yet: what is asked with nothing chosen. Partial with nothing
 * missing: all is counted, but where a cluster reaches and what its other places are called is still to come. Null where
 * a mark would have no name.
 */
export function openingSketch({
  places,
  tree,
  weights,
  excerpts,
  isNamed,
}: Totalled): (viewport: Box | null, zoom: number) => Sketch | null {
  const marksOf = treeMarking({ places, tree, rows: excerpts });
  const counted = withOthers(tree, weights);
  const totals = totalsOf(tree, weights, { excerpts, of: excerpts });
  const unnamed = new Set(places.flatMap(({ id }, leaf) => (isNamed[leaf] === 1 ? [] : [id])));
  return (viewport, zoom) => {
    const marks = marksOf(counted, properBox(viewport), zoom);
    if (marks.some((mark) => unnamed.has(calledBy(mark)))) return null;
    return { quality: "partial", missing: 0, totals, marks };
  };
}
