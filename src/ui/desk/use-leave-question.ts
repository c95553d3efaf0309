import { useEffect } from "react";

/** While there is something to lose, the browser asks before the page is left. Without, nothing listens: Back stays quick. */
export function useLeaveQuestion(asks: boolean): void {
  useEffect(() => {
    if (!asks) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [asks]);
}
