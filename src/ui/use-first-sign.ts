import { useEffect } from "react";
import type { LatePart } from "./late-part.ts";

/** What a reader does before anything is opened: a hand comes to the mouse, the screen or the keys. */
const SIGNS = ["pointermove", "pointerdown", "keydown"] as const;

/**
 * Fetches parts once somebody is there to ask for them: soon enough that nobody waits, and no load for who only looks. What
 * cannot be had is told when it is asked for. Give it a steady list.
 */
export function useFirstSign(parts: readonly LatePart<unknown>[]): void {
  useEffect(() => {
    const listening = new AbortController();
    const fetchAll = () => {
      listening.abort();
      for (const part of parts) part.fetch().catch(() => {});
    };
    for (const sign of SIGNS)
      window.addEventListener(sign, fetchAll, { capture: true, passive: true, signal: listening.signal });
    return () => listening.abort();
  }, [parts]);
}
