import { useEffect, useState } from "react";
import { usePart } from "../use-part.ts";
import type { LaidMark } from "./lay-marks.ts";
import type { ManyMarks } from "./ManyMarks.tsx";
import { MANY_MARKS } from "./many-marks-part.ts";
import { MOST_ELEMENTS } from "./mark-size.ts";

type Drawing = {
  /** What paints the marks; null while they are drawn as elements. */
  readonly Painted: typeof ManyMarks | null;
  readonly drawn: readonly LaidMark[];
};

const NONE: readonly LaidMark[] = [];

/**
 * How marks are drawn. What paints many is fetched as soon as there are `places` enough for it; what was drawn without it
 * stays until it has come. Where it cannot be had, all marks are elements, and that is told.
 */
export function useManyMarks(
  laid: readonly LaidMark[],
  places: number,
  onTrouble: (message: string) => void,
): Drawing {
  const isMany = laid.length > MOST_ELEMENTS;
  const [isLost, setLost] = useState(false);
  const [few, setFew] = useState(NONE);
  const need = isMany ? "now" : places > MOST_ELEMENTS ? "soon" : null;
  const Painted = usePart(MANY_MARKS, need, () => {
    if (!isMany) return;
    setLost(true);
    onTrouble(
      "What draws many marks could not be loaded: they are all there, but slow. Is the server still there?",
    );
  });
  const isAwaited = need !== null && Painted === null && !isLost;
  useEffect(() => {
    if (isAwaited && !isMany) setFew(laid);
  }, [isAwaited, isMany, laid]);
  return { Painted: isMany ? Painted : null, drawn: isAwaited && isMany ? few : laid };
}
