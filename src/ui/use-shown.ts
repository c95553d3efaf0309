import { startTransition, useEffect, useState } from "react";
import { shown } from "./painted.ts";

/** Whether what is drawn now has been on the screen: what need not come with it waits for that, its code too. */
export function useShown(drawn: boolean): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (drawn) shown().then(() => startTransition(() => setShown(true)));
  }, [drawn]);
  return isShown;
}
