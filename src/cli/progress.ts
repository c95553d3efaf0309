import { countText } from "../core/count-text.ts";
import type { Io } from "./io.ts";

/** Tells how far a long run is. */
export type Progress = { readonly step: () => void; readonly end: () => void };

const WIDTH = 24;
/** Milliseconds between two drawings. */
const PAUSE = 80;
/** On a file or pipe, so many lines in all. */
const LINES = 10;

/** A bar with count and time left on a terminal; elsewhere a line for every tenth, of runs that are worth it. */
export function progress(
  verb: string,
  total: number,
  io: Pick<Io, "message" | "status" | "columns">,
): Progress {
  if (total === 0) return { step: () => {}, end: () => {} };
  const started = performance.now();
  let [done, drawn] = [0, Number.NEGATIVE_INFINITY];
  if (io.columns === null) {
    return {
      step: () => {
        done += 1;
        const isTenth = Math.floor((done * LINES) / total) > Math.floor(((done - 1) * LINES) / total);
        if (total >= 2 * LINES && isTenth) io.message([`${verb} ${countText(done)} of ${countText(total)}`]);
      },
      end: () => {},
    };
  }
  const draw = (now: number) => {
    drawn = now;
    const filled = Math.round((done / total) * WIDTH);
    const bar = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}`;
    io.status(
      `${verb} ${bar} ${countText(done)} of ${countText(total)}${timeLeft(now - started, done, total)}`,
    );
  };
  return {
    step: () => {
      done += 1;
      const now = performance.now();
      if (now - drawn >= PAUSE || done === total) draw(now);
    },
    end: () => io.status(null),
  };
}

/** Nothing before it can be known. `spent` in milliseconds. */
export function timeLeft(spent: number, done: number, total: number): string {
  if (done === 0 || done === total || spent < 500) return "";
  const seconds = Math.ceil(((spent / done) * (total - done)) / 1000);
  return seconds < 90 ? ` · ${seconds} s left` : ` · ${Math.ceil(seconds / 60)} min left`;
}
