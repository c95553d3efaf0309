import { useEffect } from "react";
import type { ViewState } from "../../core/state.ts";
import type { Desk } from "../desk/desk.ts";

/**
 * Esc closes what lies on top, wherever the focus is. What handles the key nearer to the focus (a popup, a menu,
 * the drawer) stops it, so that it does not arrive here.
 */
export function useEscape({ openArticle, selectPlace }: Desk, state: ViewState): void {
  const closes = state.reading !== null ? "article" : state.place !== null ? "place" : null;
  useEffect(() => {
    if (closes === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (closes === "article") openArticle(null);
      else selectPlace(null);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [closes, openArticle, selectPlace]);
}
