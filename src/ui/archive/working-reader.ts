import { proxy, type Remote, wrap } from "comlink";
import type { ArticleId } from "../../core/ids.ts";
import type { LeftOutLine } from "../../core/left-out.ts";
import type { Question, Watch } from "../../core/question.ts";
import type { ArticleReading } from "../../data/archive/find-article.ts";
import type { ArchiveReader, HeadReading, Read } from "./archive-reader.ts";
import type { DroppingReader } from "./dropping-reader.ts";

type Waiting = { readonly question: Question; readonly watch: Watch | undefined };
/** Told once the worker that answers has the archive, again where it died. */
type Looked = { readonly text: number; readonly resolve: (lines: readonly LeftOutLine[] | null) => void };
type Sought = { readonly id: ArticleId; readonly resolve: (reading: ArticleReading) => void };

/** Starts another worker when one dies so often; an archive that kills each of them is not opened for ever. */
const MOST_DEATHS = 3;

/**
 * A reader at work in a worker of its own. When the worker dies, `onDeath` is told why and what comes of it; another one
 * opens the archive again and is asked what was not answered.
 */
export function workingReader(onDeath: (said: string) => void, start: () => Worker = started): ArchiveReader {
  const waiting = new Map<number, Waiting & { readonly resolve: (read: Read) => void }>();
  /** Articles that are looked for. */
  const sought = new Set<Sought>();
  const looked = new Set<Looked>();
  /** Who waits for the rest of the archive. */
  const loading = new Set<(head: HeadReading) => void>();
  let [count, deaths] = [0, 0];
  let address: string | null = null;
  /** A worker that has not loaded the archive cannot answer; until it has, questions wait. */
  let isOpen = false;
  let failOpening: (reason: string) => void = () => {};
  let remote = hired();

  function hired(): Remote<DroppingReader> {
    const worker = start();
    const reader = wrap<DroppingReader>(worker);
    const fail = (event: Event) => {
      worker.terminate();
      isOpen = false;
      deaths++;
      const reason = event instanceof ErrorEvent && event.message !== "" ? event.message : "without a reason";
      const ended = `The worker that answers has ended (${reason})`;
      if (address === null) {
        failOpening(`cannot be opened. ${ended}`);
        return;
      }
      if (deaths > MOST_DEATHS) {
        onDeath(`${ended}. What is on the screen stays; open the page again to go on.`);
        return;
      }
      onDeath(`${ended}. It was started again.`);
      remote = hired();
      remote.open(address).then((head) => {
        if (head.kind === "opened") load();
      });
    };
    worker.addEventListener("error", fail, { once: true });
    return reader;
  }

  const load = (): void => {
    remote.load().then((head) => {
      isOpen = head.kind === "opened";
      for (const resolve of loading) resolve(head);
      loading.clear();
      if (!isOpen) return;
      for (const number of waiting.keys()) send(number);
      for (const one of sought) seek(one);
      for (const one of looked) look(one);
    });
  };

  const send = (number: number): void => {
    const one = waiting.get(number);
    if (one === undefined) return;
    const { question, watch, resolve } = one;
    const early = watch === undefined ? null : proxy(watch.early);
    remote.ask(number, question, early).then((read) => {
      waiting.delete(number);
      resolve(read);
    });
  };

  const seek = (one: Sought): void => {
    remote.findArticle(one.id).then((reading) => {
      sought.delete(one);
      one.resolve(reading);
    });
  };

  const look = (one: Looked): void => {
    remote.leftOutOfText(one.text).then((lines) => {
      looked.delete(one);
      one.resolve(lines);
    });
  };

  return {
    open: async (url): Promise<HeadReading> => {
      const died = new Promise<HeadReading>((resolve) => {
        failOpening = (reason) => resolve({ kind: "failed", reason });
      });
      const head = await Promise.race([remote.open(url), died]);
      if (head.kind === "opened") address = url;
      return head;
    },
    sketch: (question) => remote.sketch(question),
    load: () =>
      new Promise((resolve) => {
        loading.add(resolve);
        load();
      }),
    ask: (question, watch) =>
      new Promise((resolve) => {
        for (const [number, { watch: before }] of waiting) {
          if (!before?.outdated()) continue;
          waiting.delete(number);
          remote.drop(number);
        }
        const number = count++;
        waiting.set(number, { question, watch, resolve });
        if (isOpen) send(number);
      }),
    findArticle: (id) =>
      new Promise((resolve) => {
        const one = { id, resolve };
        sought.add(one);
        if (isOpen) seek(one);
      }),
    leftOutOfText: (text) =>
      new Promise((resolve) => {
        const one = { text, resolve };
        looked.add(one);
        if (isOpen) look(one);
      }),
  };
}

const started = (): Worker => new Worker(new URL("./archive-worker.ts", import.meta.url), { type: "module" });
