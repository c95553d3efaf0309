import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Atlas } from "../../core/atlas.ts";
import { OPENING, type ViewState } from "../../core/state.ts";
import { readLink, writeLink } from "../../data/link.ts";

/** `push`: Back undoes it; `replace`: it fills no history. */
export type Manner = "push" | "replace";

/** Goes from the state that the link holds now to the one returned. */
export type Navigate = (change: (state: ViewState) => ViewState, manner?: Manner) => void;

/** pushState and replaceState tell nobody: those who read the address are called by us. */
const readers = new Set<() => void>();

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  window.addEventListener("hashchange", reader);
  window.addEventListener("popstate", reader);
  return () => {
    readers.delete(reader);
    window.removeEventListener("hashchange", reader);
    window.removeEventListener("popstate", reader);
  };
}

const fragment = (): string => window.location.hash.slice(1);

/** The address is the one owner of filter, selection, open article, view and theme. */
export function useAddress(atlas: Atlas): {
  readonly state: ViewState;
  readonly dropped: readonly string[];
  readonly navigate: Navigate;
} {
  const written = useSyncExternalStore(subscribe, fragment);
  const { state: read, dropped } = useMemo(() => readLink(written, atlas), [written, atlas]);
  const filter = useSteady(read.filter, filterKey(read));
  const state = useMemo(() => ({ ...read, filter }), [read, filter]);

  const navigate = useCallback<Navigate>(
    (change, manner = "push") => {
      writeAddress(writeLink(change(readLink(fragment(), atlas).state)), manner);
    },
    [atlas],
  );
  return { state, dropped, navigate };
}

/** Takes out of the link what this atlas does not have; nothing is said of it. */
export function keepToAtlas(atlas: Atlas): void {
  writeAddress(writeLink(readLink(fragment(), atlas).state), "replace");
}

function writeAddress(link: string, manner: Manner): void {
  if (link === fragment()) return;
  const address = `${window.location.pathname}${window.location.search}${link === "" ? "" : `#${link}`}`;
  if (manner === "push") window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
  for (const reader of readers) reader();
}

/** The same for filters that ask the same. */
const filterKey = ({ filter }: ViewState): string => writeLink({ ...OPENING, filter });

/** The value that first had the key: what depends on it stays as it is while the key does. */
function useSteady<Value>(value: Value, key: string): Value {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the value
  return useMemo(() => value, [key]);
}
