import { useEffect, useMemo, useState } from "react";
import { painted } from "./painted.ts";

/** Parts of the screen that have stood whole since the page was opened. */
const opened = new Set<string>();

/**
 * While the page opens, the first few of a list, then more and more, each time once the last have been painted: what
 * comes late must not hold up what could be read already. Once all have stood, all stand at once, however the list
 * changes and whenever the part is drawn anew.
 */
export function useInTurns<Value>(all: readonly Value[], first: number, part: string): readonly Value[] {
  const [count, setCount] = useState(() => (opened.has(part) ? Number.POSITIVE_INFINITY : first));
  useEffect(() => {
    if (count === Number.POSITIVE_INFINITY || all.length === 0) return;
    let gone = false;
    painted().then(() => {
      if (gone) return;
      if (count < all.length) return setCount(Math.ceil(count * 1.5 + 0.5));
      opened.add(part);
      setCount(Number.POSITIVE_INFINITY);
    });
    return () => {
      gone = true;
    };
  }, [count, all.length, part]);
  return useMemo(() => (count >= all.length ? all : all.slice(0, count)), [all, count]);
}
