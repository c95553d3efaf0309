import { useEffect, useMemo, useState } from "react";

/**
 * The first few of a list, then more and more, each time in a task of its own: what opens late must not hold up what
 * could be read already. Once all have stood, all stand at once, however the list changes.
 */
export function useInTurns<Value>(all: readonly Value[], first: number): readonly Value[] {
  const [count, setCount] = useState(first);
  useEffect(() => {
    if (count === Number.POSITIVE_INFINITY || all.length === 0) return;
    const timer = setTimeout(() =>
      setCount(count >= all.length ? Number.POSITIVE_INFINITY : Math.ceil(count * 1.5 + 0.5)),
    );
    return () => clearTimeout(timer);
  }, [count, all.length]);
  return useMemo(() => (count >= all.length ? all : all.slice(0, count)), [all, count]);
}
