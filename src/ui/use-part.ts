import { useEffect, useEffectEvent, useState } from "react";
import type { LatePart } from "./late-part.ts";

/**
 * The code of a late part; null until it has come. It is fetched once there is a `need`; what came before is here at once,
 * so that it appears with what asked for it. Where it cannot be had, another need is another try.
 */
export function usePart<Code>(
  part: LatePart<Code>,
  need: string | null,
  onLost: (error: unknown) => void,
): Code | null {
  const [, setCome] = useState(part.code !== null);
  const lose = useEffectEvent(onLost);
  useEffect(() => {
    if (need === null || part.code !== null) return;
    let gone = false;
    part.fetch().then(
      () => {
        if (!gone) setCome(true);
      },
      (error: unknown) => {
        if (!gone) lose(error);
      },
    );
    return () => {
      gone = true;
    };
  }, [part, need]);
  return part.code;
}
