import { startTransition, useEffect, useEffectEvent, useMemo, useState } from "react";
import { painted } from "./painted.ts";

/** Parts of the screen that have stood whole since the page was opened. */
const opened = new Set<string>();

/** Half as many again. */
export const halfMore = (count: number): number => Math.ceil(count * 1.5 + 0.5);

/**
 * While the page opens, the first few of a list, then more and more, each time once the last have been painted: what
 * comes late must not hold up what could be read already. Once all have stood, all stand at once, however the list
 * changes and whenever the part is drawn anew.
 *
 * @param more How many stand after so many: a larger number.
 */
export function useInTurns<Value>(
  all: readonly Value[],
  first: number,
  more: (count: number) => number,
  part: string,
): readonly Value[] {
  const [count, setCount] = useState(() => (opened.has(part) ? Number.POSITIVE_INFINITY : first));
  const { length } = all;
  const after = useEffectEvent(more);
  useEffect(() => {
    if (count === Number.POSITIVE_INFINITY || length === 0) return;
    let gone = false;
    painted().then(() => {
      if (gone) return;
      const isLast = count >= length;
      if (isLast) opened.add(part);
      startTransition(() => setCount(isLast ? Number.POSITIVE_INFINITY : after(count)));
    });
    return () => {
      gone = true;
    };
  }, [count, length, part]);
  return useMemo(() => (count >= all.length ? all : all.slice(0, count)), [all, count]);
}
