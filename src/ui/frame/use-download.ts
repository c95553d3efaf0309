import { useCallback, useRef, useState } from "react";
import { counted, countText } from "../../core/count-text.ts";
import type { Filter } from "../../core/filter.ts";
import { useDesk } from "../desk/desk.ts";
import type { Format } from "./download.ts";

/** How far a download is; null where none is under way. */
export type Downloading = { readonly done: number; readonly of: number };

/** Downloads what passes the filter, one file at a time, and says what came of it. */
export function useDownload(): {
  readonly downloading: Downloading | null;
  /** Settles when it is over, whatever came of it. */
  readonly start: (format: Format, filter: Filter) => Promise<void>;
  readonly cancel: () => void;
} {
  const { atlas, ask, notify } = useDesk();
  const [downloading, setDownloading] = useState<Downloading | null>(null);
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => running.current?.abort(), []);

  const start = useCallback(
    async (format: Format, filter: Filter) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      try {
        const code = await import("./download.ts");
        const step = (done: number, of: number) => setDownloading({ done, of });
        const result = await code.download(format, { atlas, ask }, { filter, signal, step });
        if (result.kind === "cancelled") notify("The download was cancelled; nothing was saved.");
        else notify(savedText(result.excerpts, result.of));
      } catch (error) {
        notify(`The download broke off: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        if (running.current === controller) setDownloading(null);
      }
    },
    [atlas, ask, notify],
  );
  return { downloading, start, cancel };
}

function savedText(excerpts: number, of: number): string {
  const all = counted(of, "excerpt");
  if (excerpts === of) return `Downloaded ${all}.`;
  return `Downloaded ${countText(excerpts)} of ${all}; the others could not be read.`;
}
