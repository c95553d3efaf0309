import { type RefObject, useEffect, useEffectEvent } from "react";
import { flushSync } from "react-dom";

/** `/` puts the focus into the box from anywhere but another box; `reveal` is called first, to bring it into sight. */
export function useSlash(box: RefObject<HTMLInputElement | null>, reveal: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPED_IN))) return;
    if (document.querySelector("dialog[open]") !== null) return;
    event.preventDefault();
    flushSync(reveal);
    box.current?.focus();
    box.current?.select();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

const TYPED_IN = "input:not([type=checkbox], [type=radio], [type=range]), textarea, select";
