import { proxy, type Remote, wrap } from "comlink";
import type { MapPainter, PainterNews, PainterOptions } from "./map-painter.ts";

/** A `MapPainter` at work in a worker of its own. */
export type Painter = {
  readonly remote: Promise<Remote<MapPainter>>;
  /** Ends the worker; what is still asked of it is never answered. */
  readonly end: () => void;
};

/** Starts a painter. That its worker cannot be had, or dies, is news like other trouble. */
export function startPainter(options: PainterOptions, onNews: (news: PainterNews) => void): Painter {
  const worker = new Worker(new URL("./painter-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("error", ({ message }) => {
    const reason = message === undefined || message === "" ? "its code could not be loaded" : message;
    onNews({
      kind: "trouble",
      part: "painter",
      message: `The background map could not be drawn (${reason}). The marks still work.`,
    });
  });
  const RemotePainter = wrap<typeof MapPainter>(worker);
  return { remote: new RemotePainter(options, proxy(onNews)), end: () => worker.terminate() };
}
