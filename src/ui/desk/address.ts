import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Atlas } from "../../core/atlas.ts";
import { OPENING, type ViewState } from "../../core/state.ts";
import { readLink, writeLink } from "../../data/link.ts";
import { fragment, type Manner, subscribe, writeAddress } from "./address-bar.ts";

/** Goes from the state that the link holds now to the one returned. */
export type Navigate = (change: (state: ViewState) => ViewState, manner?: Manner) => void;

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

/** The same for filters that ask the same. */
const filterKey = ({ filter }: ViewState): string => writeLink({ ...OPENING, filter });

/** The value that first had the key: what depends on it stays as it is while the key does. */
function useSteady<Value>(value: Value, key: string): Value {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the value
  return useMemo(() => value, [key]);
}
