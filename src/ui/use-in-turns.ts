import { useEffect, useMemo, useState } from "react";
import { painted } from "./painted.ts";

/**
 * The first few of a list, then more and more, each time once the last have been painted: what opens late must not hold up what
 * could be read already. Once all have stood, all stand at once, however the list changes.
 */
export function useInTurns<Value>(all: readonly Value[], first: number): readonly Value[] {
  const [count, setCount] = useState(first);
  useEffect(() => {
    if (count === Number.POSITIVE_INFINITY || all.length === 0) return;
    let gone = false;
    painted().then(() => {
      if (!gone) setCount(count >= all.length ? Number.POSITIVE_INFINITY : Math.ceil(count * 1.5 + 0.5));
    });
    return () => {
      gone = true;
    };
  }, [count, all.length]);
  return useMemo(() => (count >= all.length ? all : all.slice(0, count)), [all, count]);
}
