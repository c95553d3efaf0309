import { startTransition, useEffect, useState } from "react";
import { shown } from "./painted.ts";

type Late<Part> = { readonly part: Part } | { readonly error: unknown };

/**
 * A part of the screen whose code is fetched once what is `drawn` now has been on the screen; null until it has come. What
 * cannot be fetched is thrown where the part would be. Each part comes by itself: React would hold back lazy ones to show
 * them together, and draw them all in one long task.
 */
export function useLate<Part>(drawn: boolean, load: () => Promise<Part>): Part | null {
  const [late, setLate] = useState<Late<Part> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is fetched once
  useEffect(() => {
    if (!drawn) return;
    const take = (come: Late<Part>) => startTransition(() => setLate(come));
    shown()
      .then(load)
      .then(
        (part) => take({ part }),
        (error: unknown) => take({ error }),
      );
  }, [drawn]);
  if (late === null) return null;
  if ("error" in late) throw late.error;
  return late.part;
}
