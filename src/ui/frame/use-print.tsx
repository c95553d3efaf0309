import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Notify } from "../desk/use-notices.ts";
import { PRINT } from "../late-parts.ts";
import type { Seen } from "../print/printer.ts";

/** Milliseconds for which the marks have to stand still before the map is painted for paper again. */
const QUIET = 1500;

/**
 * Prints what passes: `paper` is what the paper shows while the browser prints, however that was asked for; `print` waits
 * until all is there, then asks for it. Ctrl-P does the same. `isDrawn` says that the map on the screen stands.
 */
export function usePrint(
  seen: Seen,
  isDrawn: boolean,
  notify: Notify,
): { readonly paper: ReactNode; readonly print: () => void } {
  const [isPrinting, setPrinting] = useState(false);
  const { answer, marks, moved } = seen;
  const isFirst = useRef(true);
  const running = useRef<AbortController | null>(null);

  const prepareMap = useEffectEvent(() => {
    PRINT.fetch()
      .then(({ printer }) => {
        // From now on paper is made of this, not of the screen: see print.css.
        document.documentElement.dataset.paper = "ready";
        return printer.prepareMap(seen);
      })
      // Told when it is asked for.
      .catch(() => {});
  });
  const print = async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    try {
      const { printer } = await PRINT.fetch();
      if (seen.desk.atlas.archive !== undefined) notify("The excerpts are being fetched for print.");
      await printer.prepare(seen, controller.signal);
    } catch {
      notify(
        "What prints could not be loaded whole: this is the screen on paper. Is the server still there?",
      );
    }
    if (running.current === controller) window.print();
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === "p";
    if (!isPrint) return;
    event.preventDefault();
    print();
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: where the map was moved to is why it runs
  useEffect(() => {
    if (!isDrawn || answer === null || marks.length === 0) return;
    // Whoever prints from the browser's menu gives no sign before.
    const timer = setTimeout(prepareMap, isFirst.current ? 0 : QUIET);
    isFirst.current = false;
    return () => clearTimeout(timer);
  }, [isDrawn, answer, marks, moved]);

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const paper = window.matchMedia("print");
    // The browser goes on as soon as this returns.
    const show = (now: boolean) => flushSync(() => setPrinting(now));
    window.addEventListener("beforeprint", () => show(true), { signal });
    window.addEventListener("afterprint", () => show(paper.matches), { signal });
    paper.addEventListener("change", () => show(paper.matches), { signal });
    window.addEventListener("keydown", press, { signal, capture: true });
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Control" || event.key === "Meta") prepareMap();
      },
      { signal },
    );
    document.documentElement.addEventListener("mouseleave", () => prepareMap(), { signal });
    return () => listening.abort();
  }, []);

  const code = PRINT.code;
  const props = isPrinting && code !== null ? code.printer.paper(seen) : null;
  const paper = props === null || code === null ? null : <code.Paper {...props} />;
  return { paper, print };
}
