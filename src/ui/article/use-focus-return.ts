import { type RefObject, useEffect } from "react";

/** Takes the focus when the element appears and gives it back to where it was when the element goes. */
export function useFocusReturn(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    element.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [element]);
}
