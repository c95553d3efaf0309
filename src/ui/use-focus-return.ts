import { type RefObject, useEffect } from "react";

/**
 * Takes the focus when the element appears and gives it back to where it was when the element goes; where that
 * has gone too, to the nearest thing round the element that can have it. It never falls to the page.
 */
export function useFocusReturn(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    const round = element.current?.parentElement?.closest<HTMLElement>("[tabindex]");
    element.current?.focus({ preventScroll: true });
    return () => {
      const next =
        before instanceof HTMLElement && before !== document.body && before.isConnected ? before : round;
      next?.focus({ preventScroll: true });
    };
  }, [element]);
}
