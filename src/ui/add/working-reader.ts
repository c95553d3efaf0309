import { proxy, type Remote, wrap } from "comlink";
import type { ArticleReader } from "./article-reader.ts";
import type { ReadProgress } from "./progress.ts";

/** Comlink gives a promise for each kind of answer; whoever asks gets one promise for any. */
type Ask = <Answer>(work: (reader: Remote<ArticleReader>) => Answer) => Promise<Awaited<Answer>>;

/** An `ArticleReader` at work in a worker of its own. */
export type WorkingReader = {
  /** Rejects, with words for the reader, when the worker cannot be had or dies. */
  readonly ask: Ask;
  /** Ends the worker; what is still asked of it is never answered. */
  readonly end: () => void;
};

/** Throws, with words for the reader, where the browser lets no worker run. */
export function startReader(onProgress: (progress: ReadProgress) => void): WorkingReader {
  if (typeof Worker === "undefined")
    throw new Error("this browser, or one of its settings, lets no web worker run, and reading needs one.");
  const worker = new Worker(new URL("./reader-worker.ts", import.meta.url), { type: "module" });
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(deathText(event.message)));
    });
    worker.addEventListener("messageerror", () => reject(new Error(deathText(undefined))));
  });
  // Heard of by whoever asks; when nobody does, nothing is lost.
  death.catch(() => {});
  const RemoteReader = wrap<typeof ArticleReader>(worker);
  const remote = new RemoteReader(document.baseURI, proxy(onProgress));
  return {
    ask: (work) => Promise.race([remote.then(async (reader) => await work(reader)), death]),
    end: () => worker.terminate(),
  };
}

/** A worker whose code could not be loaded dies without a word. */
function deathText(message: string | undefined): string {
  return message === undefined || message === ""
    ? "the program that reads could not be loaded."
    : `the program that reads met a fault (${message}).`;
}
