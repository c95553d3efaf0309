import { startTransition, useMemo, useRef, useState } from "react";
import type { Filter } from "../../core/filter.ts";
import type { Page, Shown, Within } from "../../core/question.ts";
import { useDesk } from "./desk.ts";

/** Excerpts that are asked for at a time. */
export const PAGE = 200;

/** A page and those after it, as far as they have been asked for. */
export type Pages = {
  readonly shown: readonly Shown[];
  /** On all pages, asked for or not. */
  readonly total: number;
  /** What there is besides: more to be asked for, more that is on its way, or excerpts that could not be loaded. */
  readonly beyond: "nothing" | "more" | "coming" | "lost";
  /** Asks for the next page; once is enough. */
  readonly more: () => void;
};

type Held = {
  readonly first: Page;
  readonly filter: Filter;
  readonly within: Within;
  readonly later: readonly Page[];
  readonly coming: boolean;
};

/**
 * The pages that follow the first, which answers what is asked of filter and `within` (give it steady). Another first page
 * begins anew; until it has come, nothing more is asked.
 */
export function usePages(first: Page, filter: Filter, within: Within): Pages {
  const { ask } = useDesk();
  const begun: Held = { first, filter, within, later: [], coming: false };
  const [last, setHeld] = useState(begun);
  const held = last.first === first ? last : begun;
  if (held !== last) setHeld(held);
  const asked = useRef<Page | null>(null);

  const { later } = held;
  const shown = useMemo(
    () => (later.length === 0 ? first.shown : [first, ...later].flatMap((page) => page.shown)),
    [first, later],
  );
  const end = later.at(-1) ?? first;
  const isOutdated = held.filter !== filter || held.within !== within;

  const more = () => {
    if (isOutdated || shown.length >= first.total || asked.current === end) return;
    asked.current = end;
    setHeld({ ...held, coming: true });
    const after = end.next ?? shown.at(-1)?.excerpt.id ?? null;
    ask({ filter, viewport: null, zoom: 0, within, page: { after, limit: PAGE } }).then(({ page }) =>
      startTransition(() =>
        setHeld((now) =>
          now.first === first ? { ...now, later: [...now.later, page], coming: false } : now,
        ),
      ),
    );
  };
  return { shown, total: first.total, beyond: beyondOf(), more };

  function beyondOf(): Pages["beyond"] {
    if (shown.length >= first.total) return "nothing";
    if (held.coming || isOutdated) return "coming";
    return end.next === null ? "lost" : "more";
  }
}
