/** `push`: Back undoes it; `replace`: it fills no history. */
export type Manner = "push" | "replace";

/**
 * Browsers refuse an address that changes too often (Chrome after 200 changes in 10 seconds, Safari after 100 in 30, with an
 * error). So many are written at once in `SPAN` milliseconds, as a key that is held down makes them; then one in `REST`.
 */
const MOST = 50;
const SPAN = 30_000;
const REST = 1_000;

/** When the latest changes were written, the oldest first. */
let written: number[] = [];
/** A fragment that waits to be written; it counts as the address. */
let waiting: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** pushState and replaceState tell nobody: those who read the address are called by us. */
const readers = new Set<() => void>();

export function subscribe(reader: () => void): () => void {
  if (readers.size === 0) {
    window.addEventListener("hashchange", hear);
    window.addEventListener("popstate", hear);
    window.addEventListener("pagehide", flush);
  }
  readers.add(reader);
  return () => {
    readers.delete(reader);
    if (readers.size > 0) return;
    window.removeEventListener("hashchange", hear);
    window.removeEventListener("popstate", hear);
    window.removeEventListener("pagehide", flush);
  };
}

/** What stands behind `#`, or is about to. */
export function fragment(): string {
  return waiting ?? window.location.hash.slice(1);
}

/** The whole address, with what waited to be written. */
export function address(): URL {
  const page = new URL(window.location.href);
  page.hash = fragment();
  return page;
}

export function writeAddress(link: string, manner: Manner): void {
  if (link === fragment()) return;
  if (manner === "push") {
    flush();
    window.history.pushState(null, "", addressOf(link));
  } else if (isOften()) {
    waiting = link;
    timer ??= setTimeout(flush, REST);
  } else {
    waiting = null;
    replace(link);
  }
  for (const reader of readers) reader();
}

function isOften(): boolean {
  if (waiting !== null) return true;
  const now = performance.now();
  written = written.filter((at) => now - at < SPAN);
  return written.length >= MOST;
}

function replace(link: string): void {
  written.push(performance.now());
  window.history.replaceState(null, "", addressOf(link));
}

function flush(): void {
  clearTimeout(timer);
  timer = undefined;
  const link = waiting;
  waiting = null;
  if (link !== null) replace(link);
}

function addressOf(link: string): string {
  return `${window.location.pathname}${window.location.search}${link === "" ? "" : `#${link}`}`;
}

function hear(): void {
  // The reader went elsewhere: what waited belonged to where they were.
  clearTimeout(timer);
  timer = undefined;
  waiting = null;
  for (const reader of readers) reader();
}
