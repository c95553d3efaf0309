import { wrap } from "comlink";
import type { Platform } from "../../data/archive/platform.ts";
import type { Rows } from "../../data/archive/row-models.ts";
import { unpackRows } from "../../data/archive/unpack-rows.ts";
import type { RowUnpacker } from "./row-unpacker.ts";

/** More would wait for what they are to unpack. */
const MOST_WORKERS = 4;

/**
 * Unpacks rows in workers, one for each processor, so that the page answers its reader meanwhile. What a worker that
 * ends has not unpacked is unpacked here.
 */
export function workingUnpacking(
  start: () => Worker = started,
  processors = navigator.hardwareConcurrency,
): NonNullable<Platform["unpacking"]> {
  return (tables, count) => {
    const workers = Array.from({ length: Math.min(MOST_WORKERS, Math.max(1, processors), count) }, () => {
      const worker = start();
      const ended = new Promise<void>((resolve) =>
        worker.addEventListener("error", () => resolve(), { once: true }),
      );
      const unpacker = wrap<RowUnpacker>(worker);
      unpacker.take(tables);
      return { worker, unpacker, ended };
    });
    let blocks = 0;
    return {
      unpack: (bytes, rows) => {
        const here = (): Rows | null => unpackRows(bytes, rows, tables);
        const next = workers[blocks++ % workers.length];
        if (next === undefined) return Promise.resolve(here());
        return Promise.race([next.unpacker.unpack(bytes, rows), next.ended.then(here)]);
      },
      end: () => {
        for (const { worker } of workers) worker.terminate();
      },
    };
  };
}

const started = (): Worker => new Worker(new URL("./rows-worker.ts", import.meta.url), { type: "module" });
