import { useCallback, useMemo, useRef, useState } from "react";
import type { Period } from "../../core/day.ts";
import type { ViewState } from "../../core/state.ts";
import type { Navigate } from "./address.ts";
import type { Manner } from "./address-bar.ts";

/** What moves the period: any number of moves, then one end, which Back undoes as one step. */
export type Brush = {
  readonly move: (period: Period | null) => void;
  readonly end: (manner?: Manner) => void;
  readonly cancel: () => void;
};

type Draft = { readonly period: Period | null };

/**
 * The state with the period that a hand is moving just now. The link hears of it when the hand lets go: browsers
 * refuse an address that changes with every frame (Chrome after 200 changes in 10 seconds, Safari after 100 in 30).
 */
export function useBrush(
  linked: ViewState,
  navigate: Navigate,
): { readonly state: ViewState; readonly brush: Brush } {
  const [draft, setDraft] = useState<Draft | null>(null);
  const pending = useRef<Draft | null>(null);

  const put = useCallback((next: Draft | null) => {
    pending.current = next;
    setDraft(next);
  }, []);
  const end = useCallback(
    (manner?: Manner) => {
      const last = pending.current;
      if (last === null) return;
      navigate((now) => ({ ...now, filter: { ...now.filter, period: last.period } }), manner);
      put(null);
    },
    [navigate, put],
  );
  const brush = useMemo<Brush>(
    () => ({ move: (period) => put({ period }), end, cancel: () => put(null) }),
    [end, put],
  );
  const state = useMemo<ViewState>(
    () => (draft === null ? linked : { ...linked, filter: { ...linked.filter, period: draft.period } }),
    [linked, draft],
  );
  return { state, brush };
}
